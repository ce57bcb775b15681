import { STUBS } from './case.ts';
import type { RedTeamCase } from './case.ts';

/** Attacks on the secrets: tests, expected values, the machine. */
export const reading: RedTeamCase[] = [
  {
    id: 'own-prepare-stack-trace',
    code: "Error.prepareStackTrace=(e,frames)=>frames.map(f=>[f.getFileName?.(),f.getFunctionName?.(),String(f.getFunction?.()),String(f.getThis?.()),f.getEvalOrigin?.()].join()).join(';');exports.label=()=>{console.log(new Error().stack);return ''};exports.add=()=>{console.log(new Error().stack);return 0};exports.sequence=async()=>{console.log(new Error().stack);return []}",
    expect: 'fail|timeout',
    note: 'call sites show functions, receivers and files',
  },
  {
    id: 'own-capture-stack-trace',
    code: 'exports.add=()=>{const o={};Error.stackTraceLimit=Infinity;Error.captureStackTrace(o);console.log(o.stack);return 0};exports.sequence=async fns=>{try{await fns[0](1,2,3)}catch(e){console.log(e.stack)};const o={};Error.captureStackTrace(o);console.log(o.stack);return []}',
    expect: 'fail',
    note: 'Error.captureStackTrace in every frame',
  },
  {
    id: 'own-constructor-walk',
    code: "const seen=new Set();const walk=(v,d)=>{if(v===null||(typeof v!=='object'&&typeof v!=='function')||seen.has(v)||d>4)return;seen.add(v);for(const k of Reflect.ownKeys(v)){let x;try{x=v[k]}catch{continue};if(typeof x==='string')console.log(String(k),x.slice(0,200));walk(x,d+1)};try{walk(Object.getPrototypeOf(v),d+1)}catch{}};exports.sequence=async fns=>{walk(fns,0);walk(fns[0],0);console.log(fns[0].constructor('return Object.getOwnPropertyNames(globalThis).filter(k=>/expect|test|collect|secret|membrane/i.test(k)).join()')());return []};exports.groupBy=(xs,f)=>{walk(f,0);walk(xs,0);return {}}",
    expect: 'fail|truncated|timeout',
    note: 'constructors and prototypes of every stand-in',
  },
  {
    id: 'own-module-walk',
    code: `${STUBS}const a=require('@yieldpoint/asyncio');for(const k of Object.keys(a)){const v=a[k];console.log(k,Function.prototype.toString.call(v).slice(0,80));try{const G=v.constructor('return globalThis')();console.log(G===globalThis)}catch(e){console.log(e.name)}}`,
    expect: 'fail|truncated',
    note: "every function of the other side's asyncio",
  },
  {
    id: 'own-callee-caller',
    code: 'exports.add=function(){try{console.log(String(arguments.callee.caller))}catch(e){console.log(e.name)};try{console.log(String(exports.add.caller))}catch(e){console.log(e.name)};return 0};exports.groupBy=function(xs,f){try{console.log(String(f.caller),String(f.arguments))}catch(e){console.log(e.name)};return {}}',
    expect: 'fail',
    note: 'arguments.callee.caller',
  },
  {
    id: 'own-error-realm',
    code: "exports.retry=async f=>{try{await f()}catch(e){console.log(e.constructor.constructor('return globalThis')()===globalThis,Object.getOwnPropertyNames(e).join(),e.stack)};return 0};exports.sequence=async fns=>{try{await fns[0].call(null,()=>{throw 1})}catch(e){console.log(e)};return []}",
    expect: 'fail',
    note: "errors of the tests belong to the student's realm",
  },
  {
    id: 'own-require-fs',
    code: "for(const m of ['fs','node:fs','child_process','process','module','vm','isolated-vm'])try{console.log(m,Object.keys(require(m)));console.log(require(m).readFileSync('/etc/passwd','utf8'))}catch(e){console.log(m,e.name)}",
    expect: 'fail|reject',
    note: 'built-in modules by require',
  },
  {
    id: 'own-import-fs',
    code: "import { readFileSync } from 'node:fs';console.log(readFileSync('/etc/passwd','utf8'))",
    expect: 'fail|reject',
    note: 'built-in modules by import',
  },
  {
    id: 'own-dynamic-import',
    code: "exports.add=()=>{import('fs').then(m=>console.log(m.readFileSync('/etc/passwd','utf8')),e=>console.log(e.name));return 0};exports.sequence=async()=>{try{console.log(await import('node:fs'))}catch(e){console.log(e.name)};return []}",
    expect: 'fail|reject',
    note: "import('fs')",
  },
  {
    id: 'own-import-meta',
    code: 'export const add=()=>{console.log(typeof import.meta,import.meta.url,import.meta.dirname,import.meta.filename);return 0};export const sequence=async()=>[]',
    expect: 'fail|reject',
    note: 'import.meta shows where a file lies',
  },
  {
    id: 'own-require-tests',
    code: "const names=['visible','hid'+'den'].flatMap(n=>['./'+n+'.te'+'st','./tests/'+n+'.te'+'st.ts','../tests/'+n+'.te'+'st']);for(const n of names)try{console.log(Object.keys(require(n)))}catch(e){console.log(e.name)}",
    expect: 'fail|reject',
    note: 'the tests as modules',
  },
  {
    id: 'own-eval',
    code: `${STUBS}console.log((0,eval)('typeof process+typeof require+typeof globalThis.process'),new Function('return typeof process')(),(async()=>{}).constructor===Function,typeof (function*(){}).constructor('yield process'))`,
    expect: 'fail',
    note: 'eval, new Function and their kin find nothing',
  },
  {
    id: 'own-global-walk',
    code: `${STUBS}for(const k of Reflect.ownKeys(globalThis)){let v;try{v=globalThis[k]}catch{continue};if(typeof v==='function'&&!/\\[native code\\]/.test(Function.prototype.toString.call(v)))console.log(String(k),Function.prototype.toString.call(v).slice(0,300))}`,
    expect: 'fail|truncated',
    note: 'sources of what was put into the realm',
  },
  {
    id: 'own-source-url',
    code: `${STUBS}throw new Error('x')\n//# sourceURL=/etc/passwd\n//# sourceMappingURL=data:application/json;base64,e30=`,
    expect: 'fail',
    note: 'a position in a file of its own choosing',
  },
  {
    id: 'own-shared-timing',
    code: `${STUBS}console.log(typeof SharedArrayBuffer,typeof Atomics,typeof WebAssembly,typeof WeakRef,typeof FinalizationRegistry,Date.now()===Date.now(),typeof performance==='undefined'||performance.now()===performance.now())`,
    expect: 'fail',
    note: 'no clock but the virtual one',
  },
];
