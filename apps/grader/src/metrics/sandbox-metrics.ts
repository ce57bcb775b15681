import type { Sandbox } from '@yieldpoint/sandbox';
import { Gauge, type Registry } from 'prom-client';

/** How many processes grade, in each lane of the sandbox. */
export function registerSandboxMetrics(registry: Registry, sandbox: Pick<Sandbox, 'lanes'>): void {
  const processes = new Gauge({
    name: 'yieldpoint_sandbox_processes',
    help: 'Worker processes alive, by lane. The heavy lane has none until an exercise asks for it.',
    labelNames: ['lane'],
    registers: [],
    collect() {
      for (const { name, pids } of Object.values(sandbox.lanes)) this.set({ lane: name }, pids.length);
    },
  });
  registry.registerMetric(processes);
}
