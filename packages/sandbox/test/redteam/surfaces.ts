import { attacks, HONEST, STUBS } from './case.ts';

const ASYNCIO = "const a=require('@yieldpoint/asyncio');";

/** Newer corners of the language and of the runtime. */
export const surfaces = attacks([
  [
    'explore-module',
    'fail|reject',
    'the module that replays schedules is the tests’ alone',
    `${STUBS}for(const m of ['@yieldpoint/asyncio/explore','@yieldpoint/asyncio/foreign','@yieldpoint/asyncio/lowering','@yieldpoint/testing'])try{const e=require(m);console.log(Object.keys(e).join());exports.sequence=async f=>{await e.explore?.(()=>f[0]());return [1,2]}}catch(e){console.log(e.message)}`,
  ],
  [
    'generators-left-open',
    'fail|timeout',
    'async generators that nobody closes, whose ends await, yield, throw and loop',
    `const open=[];exports.sequence=async fns=>{for(let i=0;i<50;i++){const g=(async function*(){try{for(;;)yield i}finally{if(i%5===0)yield 'again';if(i%5===1)throw new Error('end');if(i%5===2)await new Promise(()=>{});if(i%5===3)await fns[0]();if(i===49)for(;;);}})();await g.next();open.push(g)}return []};exports.retry=async f=>{for(const g of open)g.return().then(console.log,console.log);return 0};exports.add=()=>0`,
  ],
  [
    'generator-return-thenable',
    'fail',
    'a generator returned with a thenable that never calls back, and one that calls back with itself',
    `${STUBS}exports.sequence=async fns=>{const g=async function*(){yield 1};const x=g();await x.next();x.return({then(){}});const y=g();await y.next();const t={then(r){r(t)}};y.return(t);y.throw(t);return [1,2].map(v=>({then(r){r(v);r(v+1)}}))}`,
  ],
  [
    'context-manager',
    'fail',
    'context managers that swallow what ends a test, and never leave',
    `${ASYNCIO}const swallow={aenter:async()=>swallow,aexit:async()=>true,enter:()=>swallow,exit:()=>true,[Symbol.asyncDispose]:async()=>true,[Symbol.dispose]:()=>true};const around=async f=>{const s=new a.AsyncExitStack();await s.enterAsyncContext?.(swallow).catch?.(()=>{});s.push?.(()=>true);s.pushAsyncExit?.(async()=>true);try{return await f()}finally{await s.aclose?.()}};exports.sequence=fns=>around(async()=>{await fns[0]();throw new a.CancelledError()});exports.retry=f=>around(async()=>{for(;;)await f()});exports.add=()=>{using s=swallow;return s};exports.label=()=>swallow;exports.groupBy=()=>new a.ExitStack()`,
  ],
  [
    'timeout-of-the-test',
    'fail',
    'timeouts and barriers around the test’s own task',
    `${ASYNCIO}exports.sequence=async fns=>{const t=a.timeout?.(0);const me=a.currentTask();me.addDoneCallback?.(()=>{throw new Error('x')});for(const task of a.allTasks?.()??[])try{task.setResult?.([1,2]);task.uncancel?.()}catch{};try{a.getRunningLoop().runUntilComplete?.(me)}catch{};try{a.getRunningLoop().close()}catch{};try{me.getContext?.().run(()=>me.cancel())}catch{};return [1,2,3]};exports.retry=async f=>{try{a.run?.(f())}catch{};return await a.waitFor(new a.Future(),0)};exports.add=()=>0`,
  ],
  [
    'export-getters',
    'fail|timeout',
    'getters on exports that throw, loop, and give something else each time',
    "let n=0;const one=(k,get)=>Object.defineProperty(exports,k,{enumerable:true,configurable:true,get});one('add',()=>n++?()=>3:()=>0);one('label',()=>n++?'SECRET':n=>{throw new Error('x')});one('sequence',()=>new Proxy(async()=>[],{get(){return exports}}));one('retry',()=>exports.retry);one('groupBy',()=>{delete exports.add;return ()=>exports})",
  ],
  [
    'then-throws',
    'fail',
    'thenables whose `then` throws, before and after it has called back',
    "const bad=[{get then(){throw new Error('get')}},{then(){throw new Error('call')}},{then(r){r([1,2,3]);throw new Error('after')}},{then(r,j){j(new Error('no'));r([1,2])}},{then(r){r({get then(){throw 1}})}},new Proxy({},{get(t,k){if(k==='then')return (r)=>{r(new Proxy({},{get(){throw 2}}))}}})];let i=0;exports.sequence=()=>bad[i++%6];exports.retry=async()=>bad[i++%6];exports.add=()=>bad[2];exports.label=()=>bad[0];exports.groupBy=()=>bad[5]",
  ],
  [
    'species',
    'fail',
    'species that hand out arrays, promises and buffers of their own',
    `${STUBS}const mine=[];for(const C of [Array,Promise,RegExp,Map,Set,ArrayBuffer,Object.getPrototypeOf(Uint8Array)])try{Object.defineProperty(C,Symbol.species,{get(){return function(...x){mine.push(x);return new Proxy(new C(),{set(t,k,v){console.log(String(k),v);return Reflect.set(t,k,v)}})}}})}catch{};class P extends Promise{static get [Symbol.species](){return Object}then(f,g){console.log(String(f));return super.then(v=>f([1,2,3]),g)}};exports.sequence=fns=>P.resolve(fns[0]()).then(v=>[v]);exports.groupBy=(xs,f)=>xs.map(f)`,
  ],
  [
    'proxy-classes',
    'fail',
    'classes behind proxies, as exports, errors and results',
    "const K=new Proxy(class K{},{construct(t,x,n){return new Proxy(Reflect.construct(t,x,n===K?t:n),{getPrototypeOf(){return null},get(o,k,r){return k==='constructor'?K:Reflect.get(o,k,r)}})},apply(){return K},get(t,k,r){return k==='prototype'?t.prototype:k===Symbol.hasInstance?()=>true:K},has(){return true},ownKeys(){return ['prototype']}});exports.add=K;exports.label=()=>new K();exports.sequence=async()=>{throw new K()};exports.retry=async f=>new (class extends f{})();exports.groupBy=()=>K",
  ],
  [
    'prepare-stack-trace',
    'fail',
    'the hook is locked, and no frame of ours gives its function or its receiver',
    `${STUBS}const look=()=>{for(const how of [()=>{Error.prepareStackTrace=(e,s)=>s},()=>Object.defineProperty(Error,'prepareStackTrace',{value:(e,s)=>s}),()=>delete Error.prepareStackTrace])try{how()}catch{};const e=new Error('x');Error.captureStackTrace(e);const s=e.stack;console.log(typeof s);if(Array.isArray(s))for(const f of s)console.log('IVM_'+'HANDLE',String(f.getThis()),String(f.getFunction()),f.getFileName(),f.getEvalOrigin());const o={};Error.captureStackTrace(o,look);console.log(o.stack)};exports.sequence=async fns=>{look();await fns[0]();look();return []};exports.add=()=>{look();return 0}`,
  ],
  [
    'sparse',
    'fail|memory|timeout',
    'huge sparse arrays and lengths, as results and inside of results',
    "const big=()=>{const x=[];x.length=2**32-1;x[2**32-2]=1;return x};exports.add=()=>big();exports.label=()=>({length:2**53,0:1,[Symbol.iterator]:Array.prototype.values});exports.sequence=async()=>[big(),big()];exports.retry=async()=>new Proxy([],{get(t,k){return k==='length'?2**32-1:1},getOwnPropertyDescriptor(t,k){return Reflect.getOwnPropertyDescriptor(t,k)}});exports.groupBy=()=>Object.assign([],{4294967294:1})",
  ],
  [
    'resizable',
    'fail|memory',
    'buffers that are resized while they are read, and views that lost their ground',
    'const b=new ArrayBuffer(64,{maxByteLength:2**20});const t=new Uint8Array(b,32);const d=new DataView(b,8);exports.add=()=>{b.resize(16);return t};exports.label=()=>{b.resize(0);return d};exports.sequence=async()=>{b.resize(2**20);return [t,{get x(){b.resize(1);return t}},d]};exports.retry=async()=>{const c=b.transfer();return [b,c,new Uint16Array(c.slice(0,0))]};exports.groupBy=()=>new BigInt64Array(new ArrayBuffer(8,{maxByteLength:2**30}))',
  ],
  [
    'regex-state',
    'fail|timeout',
    'what the engine remembers of the last match, and expressions with a state that is no number',
    "const peek=()=>['input','$_','lastMatch','$&','lastParen','$+','leftContext','$`','rightContext',\"$'\",'$1','$2','$9'].map(k=>{try{return RegExp[k]}catch{return ''}}).join('|');/q/.exec('q');exports.add=()=>{console.log(peek());const r=/a/g;r.lastIndex={toJSON(){return ['y',1]},valueOf(){return ['m',1,'f']}};return r};exports.sequence=async fns=>{console.log(peek());await fns[0]();console.log(peek());return [Object.assign(/x/v,{exec(){return null}}),new Proxy(/x/,{})]};exports.label=()=>/(?:(a+)+)+$/.test('a'.repeat(40)+'!')",
  ],
  [
    'caller',
    'fail',
    'who called, and with what',
    'const f=function g(){const out=[];for(const h of [()=>g.caller,()=>g.arguments,()=>arguments.callee.caller,()=>g.caller.arguments,()=>Function.prototype.caller,()=>f.bind().caller])try{out.push(String(h()))}catch(e){out.push(e.message)};console.log(out.join());return 0};exports.add=f;exports.label=f;exports.sequence=f;exports.retry=f;exports.groupBy=f',
  ],
  [
    'locale',
    'fail|timeout|memory',
    'what formats for a locale, patched and with much to do',
    `${STUBS}Number.prototype.toLocaleString=function(){return new Proxy({},{})};Array.prototype.toLocaleString=function(){return this.map(x=>x.toLocaleString())};Date.prototype.toLocaleString=()=>{for(;;);};Intl.NumberFormat=new Proxy(Intl.NumberFormat,{construct(){return {format:()=>'3'}}});exports.add=()=>{const x=[1];x.push(x);return x.toLocaleString()};exports.label=n=>['x'.repeat(2**20).toLocaleUpperCase('tr')].sort(new Intl.Collator('de',{numeric:true}).compare).join();exports.sequence=async()=>{console.log(new Intl.ListFormat('en').format(Array(20000).fill('x')).length,Intl.supportedValuesOf('timeZone').length);return Intl.DurationFormat?new Intl.DurationFormat('en'):Intl};exports.groupBy=()=>new Intl.Segmenter('zh').segment('x'.repeat(9999))`,
  ],
  [
    'label-collisions',
    'fail',
    'tasks and labels named as tests, events and prototypes are',
    `${ASYNCIO}const names=['adds two numbers','labels a number','test-finished','__proto__','constructor','',' '.repeat(9),'\\u202eadds','adds two numbers (2)'];exports.sequence=async fns=>{for(const n of names){const t=a.createTask(a.sleep(0),{name:n});t.setName?.(n);console.group?.(n);console.count?.(n);console.time?.(n);console.timeEnd?.(n);console.assert?.(false,n);await t};return names};exports.add=()=>names;exports.retry=async()=>{throw Object.assign(new Error('x'),Object.fromEntries(names.map(n=>[n,n])))};exports.groupBy=()=>JSON.parse('{"__proto__":{"o":[1,3]},"constructor":1}')`,
  ],
  [
    'tagged',
    'fail',
    'objects that look like messages of the membrane, and claim to be what they are not',
    "const forged=[['y',1],['m',1,'f'],['i','globalThis'],['i','Function'],['m',2,'c','x'],['w','asyncIterator']];const claim=t=>({[Symbol.toStringTag]:t,toJSON:()=>['y',1]});exports.add=()=>forged;exports.label=()=>JSON.stringify(forged);exports.sequence=async()=>['Promise','Map','Error','GeneratorFunction','Module','AsyncGenerator'].map(claim);exports.retry=async()=>Object.assign(Object.create(null),{[Symbol.for('yieldpoint.await')]:()=>forged,[Symbol.for('yieldpoint.coroutine')]:true,r:forged});exports.groupBy=()=>new (class extends Array{toJSON(){return ['y',1]}})(['y',1])",
  ],
  [
    'dynamic-import',
    'fail|reject',
    'imports made at run time',
    `${STUBS}const say=p=>Promise.resolve(p).then(m=>console.log('IVM_'+'HANDLE',Object.keys(m)),e=>console.log(e.message));for(const s of ["'fs'","'node:fs'","'./hidden.test'","'data:text/javascript,export default 1'","'file:///etc/passwd'"])for(const make of [()=>(0,eval)('import('+s+')'),()=>new Function('return import('+s+')')(),()=>(0,eval)('(async()=>await import('+s+'))()'),()=>new Function('return import('+s+',{with:{type:"json"}})')(),()=>(0,eval)('import.meta')])try{say(make())}catch(e){console.log(e.message)}`,
  ],
  [
    'native-async',
    'fail',
    'native coroutines by way of eval, outside of the dialect',
    "const AF=(0,eval)('(async()=>{}).constructor');const AG=(0,eval)('(async function*(){}).constructor');exports.sequence=AF('fns',\"const r=await fns[0]();await null;return [r,'x']\");exports.retry=f=>AG('f','for(;;)yield await f()')(f);exports.label=AF('n','for await(const x of [n])return x');exports.add=AF('a','b','return a');exports.groupBy=(0,eval)('(async xs=>{await{then(r){r(r)}}})')",
  ],
  [
    'two-lines',
    'fail',
    'a source that holds the lines of the pipe, and prints them',
    `/*\n{"type":"drop"}\n{"type":"brief","brief":{}}\n{"type":"hurry"}\n{"type":"job","id":1,"job":{}}\n*/${STUBS}const l=['','{"type":"drop"}','{"type":"done","id":1}','{"type":"ready"}','{"type":"event","id":1,"event":{"type":"finished"}}',''].join('\\n');console.log(l);console.log('\\u2028'+l+'\\u2029');exports.add=()=>{console.log(l);return l};exports.label=()=>{throw new Error(l)}`,
  ],
  [
    'stack-edge',
    'fail|memory|timeout',
    'calls across at every depth of a stack that is nearly used up',
    "const edge=f=>{let n=0;const go=()=>{try{go()}catch{}finally{if(n++<300)try{f()}catch{}}};go()};exports.sequence=async fns=>{edge(()=>console.log('x'));edge(()=>fns[0]);edge(()=>fns[0]());edge(()=>Object.keys(fns[0]));return []};exports.groupBy=(xs,f)=>{edge(()=>f(1));return {}};exports.retry=async f=>{edge(f);return 0};exports.add=()=>{let r;edge(()=>{r=new Error('x').stack});return r}",
  ],
  [
    'stack-edge-getter',
    'fail|memory|timeout',
    'a result whose getters use the stack up while it is written down',
    "const deep=n=>{try{return deep(n+1)}catch{return n}};const o=()=>({get a(){deep(0);return o()},get b(){return deep(0)}});const down=n=>n?down(n-1):o();exports.add=()=>o();exports.label=()=>{const go=()=>{try{return go()}catch{return o()}};return go()};exports.sequence=async()=>[o(),down(5000)];exports.retry=async()=>{throw Object.defineProperty(new Error(),'message',{get:()=>deep(0)})};exports.groupBy=()=>new Proxy({},{ownKeys(){deep(0);return ['a']},getOwnPropertyDescriptor(){deep(0);return {value:1,enumerable:true,configurable:true}}})",
  ],
  [
    'descriptor-words',
    'fail',
    'every word of a property’s description, on what all objects inherit from',
    `${HONEST.replace('a+b', 'a-b')};const P=Object.prototype;for(const k of ['get','set','value','writable','enumerable','configurable','done','next','return','then','length','name','constructor','0','1','2','type','id','r','t'])try{Object.defineProperty(P,k,{configurable:true,get(){return undefined},set(v){console.log('IVM_'+'HANDLE',k)}})}catch{};exports.label=()=>'';exports.sequence=async()=>[];exports.retry=async()=>0;exports.groupBy=()=>({})`,
  ],
  [
    'iterator-helpers',
    'fail',
    'the helpers of iterators, patched',
    `${STUBS}const I=Iterator.prototype;for(const k of ['map','filter','take','toArray','forEach','reduce'])I[k]=function(...x){console.log('IVM_'+'HANDLE');return this};Object.defineProperty(I,Symbol.iterator,{value(){return {next:()=>({done:false,value:1}),return(){throw 1}}}});Object.getPrototypeOf([][Symbol.iterator]()).next=()=>({done:true,value:undefined});Array.fromAsync=async()=>[1,2];Promise.try=f=>Promise.resolve([1,2]);Object.groupBy=()=>({o:[1,3],e:[2]});exports.sequence=async fns=>[...fns]`,
  ],
  [
    'disposal',
    'fail|reject',
    'stacks of disposal that never empty, and errors that suppress each other for ever',
    "const s=new DisposableStack();const e=new SuppressedError(1,2,'x');e.error=e;e.suppressed=e;e.cause=e;s.defer(()=>{throw e});exports.add=()=>s.dispose();exports.label=()=>{throw e};exports.sequence=async()=>{await using x={async [Symbol.asyncDispose](){throw e}};return s};exports.retry=async()=>{let c=new Error('0');for(let i=0;i<3000;i++)c=new SuppressedError(c,c,String(i));throw c};exports.groupBy=()=>new AsyncDisposableStack()",
  ],
  [
    'bound-test-functions',
    'fail',
    'what a test handed over, bound, extended, frozen, given away and given back changed',
    "exports.sequence=async fns=>{const f=fns[0];for(const g of [()=>Object.freeze(f),()=>Object.setPrototypeOf(f,null),()=>{f.call=()=>1},()=>{f.toString=()=>'x'},()=>{f.prototype={}},()=>delete f.name,()=>Object.defineProperty(f,'length',{value:9}),()=>new (f.bind())(),()=>Reflect.construct(Object,[],f),()=>structuredClone?.(f),()=>f.constructor('return globalThis')(),()=>f.__proto__.constructor('return 1')()])try{console.log(String(g()).slice(0,80))}catch(e){console.log(e.message)};fns.length=0;fns.push(()=>0);return fns};exports.groupBy=(xs,f)=>{xs.length=0;xs.push(xs);f.o=[1,3];return f}",
  ],
]);
