import { attacks, STUBS } from './case.ts';

/** Ways in which something could get out: output, errors, stacks, positions, files. Hidden marks are put together at run time. */
export const channels = attacks([
  [
    'hidden-error',
    'fail',
    'of a hidden test neither the error nor its name is told',
    "const m=['HIDDEN','MESSAGE','MARK'].join('_');exports.label=n=>{throw Object.assign(new Error(m+n),{name:m})};exports.groupBy=(xs,f)=>{throw new (class extends Error{get name(){return m}})(m)};exports.retry=async f=>{throw Object.assign(new Error(m),{stack:m,cause:m})}",
  ],
  [
    'hidden-console',
    'fail',
    'of a hidden test nothing printed is told',
    "const m=['HIDDEN','MESSAGE','MARK'].join('_');exports.label=n=>{for(const k of Object.keys(console))try{console[k](m,n)}catch{};return m};exports.groupBy=xs=>{console.error(m,xs);return m};exports.retry=async f=>{try{await f()}catch(e){console.log(e)};return m}",
  ],
  [
    'hidden-late',
    'fail|timeout',
    'nor what is printed later of what it saw',
    `const m=['HIDDEN','MESSAGE','MARK'].join('_');const a=require('@yieldpoint/asyncio');${STUBS}exports.label=n=>{Promise.resolve().then(()=>console.log(m));setTimeout(()=>console.log(m),1);setInterval(()=>console.log(m),1);return ''};exports.retry=async f=>{a.createTask((async()=>{for(;;){console.log(m);await a.sleep(1)}})());a.getRunningLoop().callSoon(()=>console.log(m));Promise.reject(new Error(m));return 0}`,
  ],
  [
    'hidden-reload',
    'timeout|fail',
    'nor when the module is loaded again after a test was stopped',
    "const m=['HIDDEN','MESSAGE','MARK'].join('_');let seen=globalThis.seen??=[];if(seen.length)console.log(m);exports.add=()=>{for(;;);};exports.label=n=>{seen.push(n);Promise.reject(m);for(;;);}",
  ],
  [
    'hidden-trace',
    'fail',
    'nor the name or place of a task',
    "const m=['HIDDEN','MESSAGE','MARK'].join('_');const a=require('@yieldpoint/asyncio');exports.retry=async f=>{const t=a.createTask(a.sleep(7),{name:m});try{t.setName?.(m)}catch{};await t;return m};exports.groupBy=()=>{Object.defineProperty(exports,m,{value:1});return {[m]:m}}",
  ],
  [
    'hidden-equality',
    'fail',
    'a getter sees that it is compared, and cannot see with what',
    "const log=[];const spy=n=>new Proxy({},{get(t,k){log.push(String(k));return undefined},has(t,k){log.push(String(k));return false},ownKeys(){log.push('keys');return []}});exports.label=()=>spy();exports.groupBy=()=>spy();exports.sequence=async()=>{console.log(log.join());return spy()};exports.retry=async()=>spy();exports.add=()=>{console.log(log.join());return spy()}",
  ],
  [
    'function-source',
    'fail',
    'every way to ask a function of the tests for its source',
    "const ask=f=>{for(const g of [()=>String(f),()=>f+'',()=>`${f}`,()=>f.toString(),()=>Function.prototype.toString.call(f),()=>f.toSource?.(),()=>JSON.stringify([f]),()=>Object.entries(Object.getOwnPropertyDescriptors(f)).map(([k,d])=>k+d.value).join(),()=>[f].join(),()=>new Error(f).message,()=>Function.prototype.toString.call(f.bind()),()=>Object.prototype.toString.call(f),()=>f.name+f.displayName])try{console.log(g())}catch(e){console.log(e.message)}};exports.sequence=async fns=>{ask(fns[0]);console.log(fns);return []};exports.groupBy=(xs,f)=>{ask(f);return f};exports.retry=async f=>{ask(f);throw f}",
  ],
  [
    'error-messages',
    'fail',
    'what the engine says of functions it cannot call',
    "exports.sequence=async fns=>{for(const g of [()=>new fns[0](),()=>fns[0].x.y,()=>null.x,()=>fns.nothing(),()=>fns[0]`x`,()=>fns[0]().z.z,()=>[...fns[0]],()=>{'use strict';fns[0].name='x'},()=>Reflect.apply(fns[0],null,null),()=>fns[0] in 1,()=>({} instanceof fns[0])])try{console.log(g())}catch(e){console.log(e.message,e.stack)};return []}",
  ],
  [
    'stack-everywhere',
    'fail|truncated',
    'stacks of every kind of frame',
    "Error.stackTraceLimit=1000;const show=w=>console.log(w,new Error(w).stack);exports.sequence=async fns=>{show('body');Promise.resolve().then(()=>show('microtask'));setTimeout(()=>show('timer'),0);[1].map(()=>show('map'));const o={get x(){show('getter');return 1},toString(){show('toString');return ''},then(r){show('then');r(1)},[Symbol.iterator]:function*(){show('iterator')}};await o;`${o}`;[...o];await fns[0]();show('after');return o}",
  ],
  [
    'stack-forged',
    'fail',
    'stacks that point to places of their choosing',
    "const at=s=>Object.assign(new Error('x'),{stack:s});let n=0;const all=['Error: x\\n    at f (hidden.'+'test.ts:1:1)','Error: x\\n    at f (exercise.ts:999999999:1)','    at f (exercise.ts:-1:NaN)','at exercise.ts:1:1e9','at /etc/passwd:1:1',42,null,{toString(){return 'at exercise.ts:1:1'}},['x']];const next=()=>at(all[n++%all.length]);exports.add=()=>{throw next()};exports.label=()=>{throw next()};exports.sequence=async()=>{throw next()};exports.retry=async()=>{throw next()};exports.groupBy=()=>{throw next()}",
  ],
  [
    'stack-long',
    'fail|timeout|memory',
    'stacks that are slow to read',
    "const at=s=>Object.assign(new Error('x'),{stack:s});exports.add=()=>{throw at('    at a (exercise.ts:1:1)\\n'.repeat(1e6))};exports.label=()=>{throw at('at '+'('.repeat(1e6))};exports.sequence=async()=>{throw at('at '+' '.repeat(1e6)+'exercise.ts:1')};exports.retry=async()=>{throw at('    at '.repeat(1e5)+'exercise.ts:'+'1'.repeat(1e5)+':1')}",
  ],
  [
    'frame-getters',
    'fail',
    'frames of call sites by a formatter set in every way',
    "for(const f of [()=>{Error.prepareStackTrace=(e,s)=>s},()=>Object.defineProperty(Error,'prepareStackTrace',{value:(e,s)=>s}),()=>{delete Error.prepareStackTrace;Error.prepareStackTrace=(e,s)=>s},()=>Reflect.set(Error,'prepareStackTrace',(e,s)=>s),()=>Object.setPrototypeOf(Error,{prepareStackTrace:(e,s)=>s}),()=>{Function.prototype.prepareStackTrace=(e,s)=>s},()=>{class E extends Error{static prepareStackTrace(e,s){return s}};console.log(typeof new E().stack)},()=>{TypeError.prepareStackTrace=(e,s)=>s}])try{f()}catch(e){console.log(e.name)};const show=()=>{const s=new Error('x').stack;console.log(typeof s,Array.isArray(s)?s.map(c=>String(c.getFunction?.())+c.getThis?.()).join():s);try{null.x}catch(e){console.log(typeof e.stack)}};exports.add=()=>{show();return 0};exports.sequence=async fns=>{show();await fns[0]();return []}",
  ],
  [
    'eval-errors',
    'fail',
    'evaluated code that calls itself a test',
    "exports.add=()=>{for(const s of ['throw new Error(1)\\n//# sourceURL=hid'+'den.te'+'st.ts','}','import(\"./hid'+'den.te'+'st\")','new.target','//# sourceMappingURL=file:///etc/passwd'])try{(0,eval)(s)}catch(e){console.log(e.name,e.message)};throw new Function('throw new Error(this)\\n//# sourceURL=visible.te'+'st.ts')}",
  ],
  [
    'imports',
    'fail|reject|timeout',
    'every specifier that might lead somewhere',
    "exports.sequence=async()=>{for(const s of ['data:text/javascript,export default 1','file:///etc/passwd','/proc/self/environ','node:process','#internal','yieldpoint:tests','https://example.org/x.js','','.','..','./exercise','../tests/visible.te'+'st',{toString(){for(;;);}}])try{console.log(s,Object.keys(await import(s)))}catch(e){console.log(e.name)};return []}",
  ],
  [
    'requires',
    'fail|timeout|reject',
    'a require that is walked, tricked and asked for files',
    `${STUBS}for(const s of ['/etc/passwd','/proc/self/environ','file:///etc/passwd','../../src/session/room.ts','node:fs/promises','constructor','__proto__','toString','@yieldpoint/asyncio/foreign','@yieldpoint/testing','isolated-vm',null,undefined,Symbol('x'),{toString(){return '@yieldpoint/testing'}},['./exercise']])try{console.log(Object.keys(require(s)).length)}catch(e){console.log(e.name)};for(const k of Reflect.ownKeys(require))console.log(String(k));for(const k of Reflect.ownKeys(module))console.log(String(k),typeof module[k]);console.log(require.cache,require.main,module.parent,module.paths,module.constructor._load)`,
  ],
  [
    'require-cycle',
    'fail|timeout',
    'the module that requires itself',
    "const me=require('./exercise');for(const k of ['add','label'])me[k]=()=>require('./exercise')[k]();exports.sequence=async()=>require('./exercise.ts')",
  ],
  [
    'harness-names',
    'fail',
    'names of the harness in every scope that can be reached',
    `${STUBS}for(const n of ['send','print','membrane','boot','host','ivm','isolate','context','realm','tests','expect','test','collect','modules','replies','__filename','__dirname','process','Buffer','global','window','self','Deno','structuredClone','fetch'])try{console.log(n,(0,eval)('typeof '+n))}catch(e){console.log(e.name)}`,
  ],
  [
    'source-map',
    'fail',
    'a source map that is large, and one that lies',
    `${STUBS}throw new Error('x')\n//# sourceMappingURL=data:application/json;base64,${'eyJ2ZXJzaW9uIjozfQ'.repeat(500)}`,
  ],
  [
    'terminal',
    'fail',
    'codes that a terminal would obey',
    "console.log('\\u001b]0;title\\u0007\\u001b]8;;http://example.org\\u0007link\\u001b]8;;\\u0007\\u009b31m\\u001b[6n\\r\\u0008\\u007f\\u202e\\ufeff');console.error('\\u001bc');exports.add=()=>{throw new Error('\\u001b[2J')};exports.label=()=>'\\u001b[31m'",
  ],
  [
    'every-console',
    'fail|truncated|timeout',
    'every method of the console with traps and formats',
    `${STUBS}const o={get a(){throw 1},[Symbol.toStringTag]:'x'};const p=new Proxy({},{get(){throw 1},ownKeys(){throw 2},getPrototypeOf(){throw 3}});for(const k of ['log','error','warn','info','debug','table','dir','dirxml','group','groupEnd','trace','assert','count','time','timeEnd','timeLog','profile','clear','constructor'])for(const v of ['%s %d %i %f %j %o %O %c %%',o,p,Symbol('x'),10n,()=>1,[o],new Map([[o,p]]),null])try{console[k]?.(v,o,p)}catch(e){}`,
  ],
  [
    'console-megabytes',
    'fail|truncated|memory|timeout',
    'lines of megabytes, one after the other',
    `${STUBS}const s='x'.repeat(2e7);for(let i=0;i<50;i++)console.log(s);exports.add=()=>{for(let i=0;i<50;i++)console.log([s,s],{[s]:s});return 0}`,
  ],
  [
    'console-nul',
    'fail|truncated',
    'characters that JSON makes six times as long',
    `${STUBS}for(let i=0;i<200;i++)console.log('\\u0000'.repeat(2000));exports.add=()=>{for(let i=0;i<200;i++)console.log('\\ud800'.repeat(2000));return 0}`,
  ],
  [
    'console-nothing',
    'fail|truncated|timeout',
    'nothing, printed for ever',
    `${STUBS}exports.add=()=>{for(;;)console.log()};exports.sequence=async()=>{for(;;)console.log('')}`,
  ],
  [
    'console-carriage',
    'fail',
    'lines that look like results and like the next message',
    "console.log('\\r✓ adds two numbers');console.log('{\"type\":\"finished\",\"verdict\":\"passed\"}');console.log('\\n'.repeat(500)+'5 of 5 tests, 10 of 10 points');exports.add=()=>{console.log('test-finished','passed');return 0}",
  ],
]);
