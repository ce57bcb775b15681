import { fileURLToPath } from 'node:url';
import { MaximumError, parseMaximum } from '@yieldpoint/sandbox';
import { z } from 'zod';

const repository = new URL('../../../../', import.meta.url);

const port = z.coerce.number().int().min(0).max(65_535);
const count = (least: number, most: number) => z.coerce.number().int().min(least).max(most);
/** How many proxies stand in front; `true` is one. */
const proxies = z.stringbool().transform(Number).or(count(0, 10));
const origin = z.url({ protocol: /^https?$/ }).transform((text) => new URL(text).origin);
const list = z.string().transform((text) =>
  text
    .split(',')
    .map((part) => part.trim())
    .filter((part) => part !== ''),
);

const maximum = z.string().transform((text, context) => {
  try {
    return parseMaximum(text);
  } catch (error) {
    if (!(error instanceof MaximumError)) throw error;
    for (const message of error.faults) context.addIssue({ code: 'custom', message });
    return z.NEVER;
  }
});

/** Every setting of the process, with its default. `docs/operators.md` says what each is for. */
export const environmentSchema = z.object({
  PORT: port.default(3000),
  HOST: z.string().min(1).default('0.0.0.0'),
  DATA_DIR: z
    .string()
    .min(1)
    .default(fileURLToPath(new URL('data', repository))),
  COURSE_DIR: z
    .string()
    .min(1)
    .default(fileURLToPath(new URL('exercises', repository))),
  WEB_ORIGIN: origin.default('http://127.0.0.1:3100'),
  ALLOWED_ORIGINS: list.pipe(z.array(origin)).default([]),
  COOKIE_SECRET: z.string().min(32).optional(),
  TRUST_PROXY: proxies.default(0),
  SUBMISSIONS_PER_MINUTE: count(1, 100_000).default(30),
  SUBMISSIONS_PER_ADDRESS_PER_MINUTE: count(1, 1_000_000).default(3_000),
  SOCKETS_PER_ADDRESS: count(1, 1_000_000).default(4_000),
  NEW_GUESTS_PER_MINUTE: count(1, 100_000).default(120),
  WORKERS: count(1, 64).optional(),
  LIMITS_MAX: maximum.default(parseMaximum('')),
  STRICT_SANDBOX: z.stringbool().default(false),
  QUEUE_LIMIT: count(1, 1_000_000).default(5_000),
  RUNNING_PER_GUEST: count(1, 64).default(4),
  METRICS_TOKEN: z.string().min(16).optional(),
  OPERATOR_TOKEN: z.string().min(16).optional(),
  OTEL_EXPORTER_OTLP_ENDPOINT: z.url({ protocol: /^https?$/ }).optional(),
  SHUTDOWN_SECONDS: count(0, 600).default(10),
  LOG_LEVEL: z.enum(['trace', 'debug', 'info', 'warn', 'error', 'fatal', 'silent']).default('info'),
});
export type Config = z.infer<typeof environmentSchema>;

/** What is wrong with the environment, one line per variable. */
export class ConfigError extends Error {
  override readonly name = 'ConfigError';
  readonly faults: readonly string[];

  constructor(faults: readonly string[]) {
    super(`The settings are not valid:\n${faults.map((fault) => `  ${fault}`).join('\n')}`);
    this.faults = faults;
  }
}

/**
 * Reads the settings from the environment; an empty variable counts as absent.
 * Throws ConfigError with all faults at once.
 *
 * @example readConfig({ PORT: '8080' }).PORT // 8080
 */
export function readConfig(environment: Record<string, string | undefined>): Config {
  const given = Object.fromEntries(Object.entries(environment).filter(([, value]) => value !== ''));
  const parsed = environmentSchema.safeParse(given);
  if (parsed.success) return parsed.data;
  throw new ConfigError(parsed.error.issues.map((issue) => `${issue.path[0]?.toString()}: ${issue.message}`));
}
