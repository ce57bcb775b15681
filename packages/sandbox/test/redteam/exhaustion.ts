import { HONEST, STUBS } from './case.ts';
import type { RedTeamCase } from './case.ts';

/** Attacks on time and memory. */
export const exhaustion: RedTeamCase[] = [
  {
    id: 'own-microtask-storm',
    code: `${STUBS}const f=()=>Promise.resolve().then(f);f()`,
    expect: 'timeout|fail|memory',
    note: 'microtasks that never end',
  },
  {
    id: 'own-microtask-storm-in-test',
    code: 'exports.sequence=()=>{const f=()=>{Promise.resolve().then(f)};f();return new Promise(()=>{})}',
    expect: 'timeout|fail',
    note: 'the same while a test waits',
  },
  {
    id: 'own-intl',
    code: 'const a=[];for(;;){a.push(new Intl.Collator("de"),new Intl.NumberFormat("ar"),new Intl.Segmenter("zh",{granularity:"word"}))}',
    expect: 'memory|timeout',
    note: 'native memory outside the heap',
  },
  {
    id: 'own-membrane-recursion',
    code: 'exports.groupBy=(xs,f)=>{const o={valueOf(){return f(o)}};return f(o)};exports.retry=async f=>exports.retry(f)',
    expect: 'fail|timeout|memory',
    note: 'recursion through the membrane in both directions',
  },
  {
    id: 'own-membrane-storm',
    code: 'exports.groupBy=(xs,f)=>{for(;;)f(1)};exports.sequence=async fns=>{for(;;)await fns[0]()}',
    expect: 'fail|timeout',
    note: 'callbacks without end',
  },
  {
    id: 'own-timers',
    code: `${STUBS}exports.sequence=async()=>{for(let i=0;i<1e6;i++)setTimeout(()=>{},i);return []};for(let i=0;i<1e6;i++)setTimeout(()=>{},i)`,
    expect: 'fail|timeout|memory',
    note: 'a million timers',
  },
  {
    id: 'own-timer-chain',
    code: `${STUBS}exports.sequence=()=>new Promise(()=>{setInterval(()=>{},0)})`,
    expect: 'fail|timeout',
    note: 'an interval of zero on a clock that jumps',
  },
  {
    id: 'own-tasks',
    code: "const {createTask,sleep}=require('@yieldpoint/asyncio');exports.sequence=async()=>{for(let i=0;i<1e6;i++)createTask(sleep(i));return []}",
    expect: 'fail|timeout|memory',
    note: 'a million tasks',
  },
  {
    id: 'own-fork-bomb',
    code: "const {createTask,sleep}=require('@yieldpoint/asyncio');exports.sequence=async()=>{const f=async()=>{createTask(f());createTask(f());await sleep(0)};await f();return []}",
    expect: 'fail|timeout|memory',
    note: 'tasks that start two each',
  },
  {
    id: 'own-regex-at-load',
    code: "/^(\\w+\\s?)*$/.test('a '.repeat(30)+'!');/(x+x+)+y/.test('x'.repeat(60))",
    expect: 'timeout|fail',
    note: 'a regular expression cannot be interrupted between its steps',
  },
  {
    id: 'own-string-bomb',
    code: "let s='x';try{for(;;)s+=s}catch{};exports.label=()=>s;exports.add=()=>s.split('x');exports.groupBy=()=>({[s]:s})",
    expect: 'fail|timeout|memory',
    note: 'half a gigabyte as a result, a key, an array',
  },
  {
    id: 'own-deep-json',
    code: "try{JSON.parse('['.repeat(1e6))}catch{};let o={};for(let i=0;i<1e5;i++)o={o};exports.groupBy=()=>o;exports.sequence=async()=>{let a=[];for(let i=0;i<1e5;i++)a=[a];return a}",
    expect: 'fail|timeout',
    note: 'depth',
  },
  {
    id: 'own-cyclic-wide',
    code: 'const o=[];o.push(o);for(let i=0;i<1e5;i++)o.push({o});exports.sequence=async()=>o;exports.groupBy=()=>({o,e:o})',
    expect: 'fail|timeout',
    note: 'cycles and width together',
  },
  {
    id: 'own-error-bomb',
    code: "const e=new Error('x'.repeat(1e6));e.cause=e;e.stack='y'.repeat(1e7);e.name='z'.repeat(1e6);exports.add=()=>{throw e};exports.sequence=async()=>{throw new AggregateError(Array(1e5).fill(e),'m')}",
    expect: 'fail|timeout|memory',
    note: 'errors with large everything',
  },
  {
    id: 'own-console-bomb',
    code: `${STUBS}let d={};for(let i=0;i<1e4;i++)d={d};const p=new Proxy({},{ownKeys(){for(;;);}});console.log(d);console.log(Array(1e7));console.log(Symbol('x'.repeat(2**20)));console.log(p)`,
    expect: 'fail|timeout|truncated',
    note: 'printing deep, wide and trapped values',
  },
  {
    id: 'own-rejections',
    code: `${STUBS}for(let i=0;i<1e5;i++)Promise.reject(new Error('x'.repeat(100)+i))`,
    expect: 'fail|timeout|memory',
    note: 'rejections that nobody handles',
  },
  {
    id: 'own-rejection-trap',
    code: 'exports.add=()=>{Promise.reject({get message(){for(;;);}});return 0};exports.label=()=>{Promise.reject(new Proxy({},{get(){throw 1}}));return 0}',
    expect: 'fail|timeout',
    note: 'isolated-vm copies what an unhandled rejection carries, outside every time limit',
  },
  {
    id: 'own-rejection-chain',
    code: `${STUBS}const f=()=>Promise.reject(1).then(()=>{},()=>{f();throw 2});f()`,
    expect: 'fail|timeout|memory',
    note: 'each rejection makes the next',
  },
  {
    id: 'ok-forgotten-catch',
    code: `${HONEST};Promise.reject(new Error('Request timed out'))`,
    expect: 'pass',
    note: 'control: a forgotten catch is not our failure, nor a failed test',
  },
  {
    id: 'own-typed-arrays',
    code: 'const a=[];for(;;){a.push(new ArrayBuffer(2**24,{maxByteLength:2**30}));a.at(-1).resize(2**28);new Uint8Array(a.at(-1)).fill(1)}',
    expect: 'memory|timeout|fail',
    note: 'resizable buffers pass by the heap limit',
  },
  {
    id: 'own-looping-instance',
    code: 'class Trap{get o(){for(;;);} get then(){for(;;);}};exports.groupBy=()=>new Trap();exports.retry=async()=>new Trap()',
    expect: 'timeout|fail',
    note: 'getters on a class instance',
  },
  {
    id: 'own-looping-thenable',
    code: 'exports.sequence=()=>({then(){for(;;);}});exports.retry=()=>({get then(){for(;;);}})',
    expect: 'timeout|fail',
    note: 'a thenable that never returns',
  },
  {
    id: 'own-with',
    code: 'with({get add(){for(;;);}}){add};',
    expect: 'timeout|reject|fail',
    note: 'with statements',
  },
  {
    id: 'own-long-line',
    code: `exports.add=()=>${'('.repeat(20_000)}0${')'.repeat(20_000)}`,
    expect: 'fail|reject',
    note: 'parentheses deeper than a native stack',
  },
  {
    id: 'own-chain',
    code: `exports.add=()=>0${'+0'.repeat(20_000)};exports.label=()=>a${'.a'.repeat(9_000)}`,
    expect: 'fail|reject|timeout',
    note: 'a left-deep tree',
  },
];
