import { attacks, STUBS } from './case.ts';

const ASYNCIO = "const a=require('@yieldpoint/asyncio');";
/** Where it should have found nothing, it says a word that must not leave. */
const FOUND = "console.log('IVM_'+'HANDLE')";

/** Attacks by things that pass for others: on the membrane's tables, on what was taken from the realm, on the clock. */
export const masks = attacks([
  [
    'removed-globals',
    'fail|truncated',
    'shared memory, WebAssembly and weak references, looked for behind every object there is',
    `${STUBS}const wanted=/^(SharedArrayBuffer|Atomics|WebAssembly|WeakRef|FinalizationRegistry|ShadowRealm|Worker|MessageChannel)$/;const seen=new Set();const walk=(v,d)=>{if((typeof v!=='object'&&typeof v!=='function')||v===null||seen.has(v)||d>6)return;seen.add(v);for(const k of Reflect.ownKeys(v)){const p=Reflect.getOwnPropertyDescriptor(v,k);for(const x of [p.value,p.get,p.set]){if(typeof x==='function'&&wanted.test(x.name))${FOUND};walk(x,d+1)}}walk(Reflect.getPrototypeOf(v),d+1)};walk(globalThis,0);for(const n of ['SharedArrayBuffer','Atomics','WebAssembly','WeakRef','FinalizationRegistry'])try{if((0,eval)(n))${FOUND}}catch{}`,
  ],
  [
    'shared-buffer-by-ways',
    'fail',
    'a shared buffer by a constructor of a view, a growable one and a clone',
    `${STUBS}for(const make of [()=>new Uint8Array(8).buffer.constructor,()=>structuredClone(new ArrayBuffer(8)).constructor,()=>new DataView(new ArrayBuffer(8)).buffer.constructor,()=>Object.getPrototypeOf(Int8Array).from([1]).buffer.constructor])try{const C=make();if(/Shared/.test(C.name)||'grow' in C.prototype)${FOUND}}catch(e){console.log(e.name)}`,
  ],
  [
    'structured-clone',
    'fail',
    'cloning what the tests handed over, and moving it away',
    `const tries=v=>{for(const f of [()=>structuredClone(v),()=>structuredClone({v},{transfer:[v]}),()=>postMessage(v),()=>v.transferToFixedLength()])try{f();${FOUND}}catch(e){console.log(e.name)}};exports.sequence=async fns=>{tries(fns[0]);return []};exports.groupBy=(xs,f)=>{tries(f);return {}};exports.retry=async f=>{tries(f);return 0};exports.add=()=>0;exports.label=()=>''`,
  ],
  [
    'raw-json',
    'fail',
    'raw JSON as a result, a message, a thrown value',
    `const r=t=>{try{return JSON.rawJSON(t)}catch{return null}};exports.add=()=>r('3');exports.label=()=>r('"SECRET"');exports.sequence=async()=>[r('1'),r('2'),JSON.parse('[["y",1]]',(k,v,c)=>c?.source??v)];exports.retry=async()=>{throw r('"x"')};exports.groupBy=()=>{console.log(r('1'),JSON.stringify(['m',r('1')]));return Object.setPrototypeOf({rawJSON:'["y",1]'},null)}`,
  ],
  [
    'raw-json-everywhere',
    'fail',
    'stringify and parse swapped for their raw kin, and every value its own toJSON',
    `${STUBS}JSON.stringify=v=>'["r",["y",1]]';JSON.parse=()=>['r',3];for(const P of [Number,String,Boolean,Array,Object,Function,Symbol,BigInt,Promise,Error])Object.defineProperty(P.prototype,'toJSON',{value:()=>JSON.rawJSON('["y",1]')});exports.add=(a,b)=>[a,b];exports.sequence=async fns=>{const r=[];for(const f of fns)r.push([await f()]);return r}`,
  ],
  [
    'stand-in-as-prototype',
    'fail',
    'objects, classes and errors that inherit from a function of the tests',
    "exports.sequence=async fns=>{const f=fns[0];const o=Object.setPrototypeOf({},f);class K extends (function(){}){};Object.setPrototypeOf(K,f);Object.setPrototypeOf(K.prototype,f);const out=[];for(const g of [()=>o.call,()=>o(),()=>new K(),()=>K.name,()=>f.isPrototypeOf(o),()=>o instanceof f,()=>Object.setPrototypeOf(f,o),()=>Object.create(f,{x:{value:f}})])try{out.push(g())}catch(e){out.push(e)};return out};exports.groupBy=(xs,f)=>Object.setPrototypeOf({o:[1,3]},f);exports.retry=async f=>{throw Object.setPrototypeOf(new Error('x'),f)}",
  ],
  [
    'stand-in-behind-proxy',
    'fail',
    'a function of the tests behind a proxy, given back, called, awaited and thrown',
    "const P=f=>new Proxy(f,{apply(t,s,x){return P(Reflect.apply(t,s,x))},get(t,k,r){return k==='then'?undefined:Reflect.get(t,k,r)},getPrototypeOf(){return Array.prototype},getOwnPropertyDescriptor(t,k){return {value:1,configurable:true,enumerable:true,writable:true}},ownKeys(t){return [...Reflect.ownKeys(t),'extra']}});exports.sequence=async fns=>fns.map(P);exports.retry=async f=>{throw P(f)};exports.groupBy=(xs,f)=>P(f);exports.add=()=>P(exports.add);exports.label=()=>[P(P(P(exports.label)))]",
  ],
  [
    'reflect-on-stand-in',
    'fail',
    'Reflect with receivers, targets and descriptors of its own on what the tests handed over',
    `const evil=new Proxy({},{get(){${FOUND};return 1},set(){return true},defineProperty(t,k,d){if(d.value!==1)console.log(Object.keys(d).join());return true}});const poke=f=>{for(const g of [()=>Reflect.set(f,'x',1,evil),()=>Reflect.defineProperty(f,'name',{get(){return 'x'}}),()=>Reflect.construct(f,[],Array),()=>Reflect.construct(Array,[],f),()=>Reflect.apply(f,evil,{length:1e9}),()=>Reflect.ownKeys(f).length,()=>Reflect.preventExtensions(f),()=>Object.assign(f,{a:1,get b(){return f}}),()=>Object.groupBy([1],f)])try{g()}catch(e){console.log(e.name)}};exports.sequence=async fns=>{poke(fns[0]);return []};exports.groupBy=(xs,f)=>{poke(f);return {}};exports.retry=async f=>{poke(f);return 0};exports.add=()=>0;exports.label=()=>''`,
  ],
  [
    'inputs-rewritten',
    'fail',
    'what the tests gave, emptied, given accessors and another prototype, and given back as the answer',
    "exports.sequence=async fns=>{const f=fns[0];Object.defineProperty(fns,0,{get(){return f}});Object.defineProperty(fns,'length',{value:0});Object.setPrototypeOf(fns,{map(){return [1,2]},then:undefined});return fns};exports.groupBy=(xs,f)=>{xs.splice(0,9,xs);xs[5]=f;Object.defineProperty(xs,Symbol.iterator,{value:function*(){yield* [1,3]}});return {o:xs,e:xs,__proto__:xs}};exports.retry=async f=>f",
  ],
  [
    'runtime-symbols',
    'fail|timeout',
    'the runtime’s registered symbols as values, keys and results of steps',
    `${ASYNCIO}const A=Symbol.for('yieldpoint.await'),Y=Symbol.for('yieldpoint.bareYield');function* forever(){for(let i=0;i<99;i++)yield Y;return [1,2]};exports.sequence=()=>({[A]:forever,[Y]:1});exports.retry=async f=>{const o={[A]:()=>({next:()=>({done:false,value:Y}),return:()=>({done:true}),throw(e){throw e},[Symbol.iterator](){return this}})};return o};exports.add=()=>Y;exports.label=()=>({[A]:()=>forever(),[Symbol.for('asymmetricMatch')]:()=>true,asymmetricMatch:()=>true,$$typeof:Symbol.for('jest.asymmetricMatcher')});exports.groupBy=(xs,f)=>Object.assign(f,{[A]:forever})`,
  ],
  [
    'yields-odd-things',
    'fail|timeout',
    'awaitables that yield to the loop what no future is',
    "const A=Symbol.for('yieldpoint.await');const odd=[1,'x',null,undefined,{},[],()=>1,Symbol(),10n,Promise.resolve(1),new Proxy({},{}),{addDoneCallback(f){f(this)},isDone:()=>true,result:()=>1,done:()=>true},globalThis];exports.sequence=async()=>{const out=[];for(const x of odd)try{out.push(await {[A]:function*(){return yield x}})}catch(e){out.push(String(e))};return out};exports.retry=()=>({[A]:function*(){try{yield odd[11]}finally{yield odd[11]}}});exports.add=()=>0;exports.label=()=>'';exports.groupBy=()=>({})",
  ],
  [
    'step-results',
    'fail|timeout',
    'iterators of awaitables whose steps are proxies, thenables, getters and lies',
    "const A=Symbol.for('yieldpoint.await');let n=0;const it=r=>({[Symbol.iterator](){return this},next:r,throw:r,return:r});const kinds=[()=>null,()=>3,()=>({}),()=>({get done(){return n++%2===0},get value(){return n}}),()=>new Proxy({},{get:(t,k)=>k==='done'?{}:kinds}),()=>({done:0,then(r){r({done:true})}}),()=>{throw {done:true,value:[1,2]}},()=>Promise.resolve({done:true,value:1}),()=>({done:true,value:it(kinds[3])})];exports.sequence=async()=>{const out=[];for(const k of kinds)try{out.push(await {[A]:()=>it(k)})}catch(e){out.push(typeof e)};return out};exports.retry=()=>({[A]:()=>it(kinds[4])});exports.add=()=>0;exports.label=()=>'';exports.groupBy=()=>({})",
  ],
  [
    'async-generator-return',
    'fail|timeout',
    'delegation to iterators whose return and throw are missing, never done, or rejecting',
    "const src=over=>({[Symbol.asyncIterator]:()=>({next:async()=>({done:false,value:1}),...over})});async function* d(o){try{yield* src(o)}finally{yield 7}};const ends=[{},{return:async()=>({done:false})},{return(){throw 1}},{return:()=>({then(r){r({get done(){return false}})}})},{throw:undefined,return:null},{return:async()=>5},{get return(){throw new Error('x')}}];exports.sequence=async()=>{const out=[];for(const e of ends){const g=d(e);try{await g.next();out.push(await g.return(9));out.push(await g.return({then(r){r(g.return(1))}}));out.push(await g.throw(0))}catch(x){out.push(String(x))}};return out};exports.retry=async()=>{for await(const x of d(ends[1]))return x};exports.add=()=>0;exports.label=()=>'';exports.groupBy=()=>({})",
  ],
  [
    'error-data',
    'fail',
    'errors without their slot, with accessors, with cycles, behind proxies, and more properties than cross',
    "const many=Object.assign(new Error('m'),Object.fromEntries(Array.from({length:5000},(_,i)=>['k'+i,{i}])));many.cause=many;const bare=Object.create(Error.prototype,{message:{get(){return 'bare'}},stack:{get(){return 'at /etc/x'}}});const proxy=new Proxy(new TypeError('p'),{getPrototypeOf(){return RangeError.prototype},get(t,k){return k==='message'?{}:t[k]}});exports.add=()=>{throw many};exports.label=()=>{throw bare};exports.sequence=async()=>{throw proxy};exports.retry=async()=>{throw Object.defineProperties(new Error('x'),{name:{value:Symbol()},message:{value:10n},stack:{value:{}},code:{get(){throw 1}}})};exports.groupBy=()=>{throw Object.setPrototypeOf(new Error('n'),null)}",
  ],
  [
    'stack-accessor-stolen',
    'fail',
    'the engine’s own accessor of stacks, applied to everything of the tests',
    `const own=Object.getOwnPropertyDescriptor(new Error(),'stack')??{};const peek=v=>{for(const g of [()=>own.get?.call(v),()=>own.set?.call(v,'x'),()=>v.stack,()=>{const o={};Error.captureStackTrace(o,v);return o.stack},()=>Reflect.get(new Error(),'stack',v)])try{console.log(String(g()).slice(0,300))}catch(e){console.log(e.name)}};exports.retry=async f=>{try{await f()}catch(e){peek(e);peek(Object.getPrototypeOf(e))};peek(f);return 0};exports.sequence=async fns=>{peek(fns[0]);peek(fns);return []};exports.groupBy=(xs,f)=>{peek(f);return {}};exports.add=()=>0;exports.label=()=>''`,
  ],
  [
    'stack-trace-limit',
    'fail|timeout|memory',
    'a limit of stacks that is an accessor, endless, and read at a great depth',
    "const deep=(n,f)=>n?deep(n-1,f):f();for(const set of [()=>Object.defineProperty(Error,'stackTraceLimit',{get(){for(;;);}}),()=>{Error.stackTraceLimit=2**31},()=>{Error.stackTraceLimit=Infinity},()=>{delete Error.stackTraceLimit}])try{set()}catch{};exports.add=()=>{throw deep(2000,()=>new Error('x'))};exports.sequence=async fns=>{for(let i=0;i<200;i++)deep(1000,()=>new Error('y').stack);return deep(500,()=>new Error('z').stack.length)};exports.label=()=>deep(900,()=>new Error('w').stack);exports.retry=async f=>deep(50,f);exports.groupBy=(xs,f)=>deep(500,()=>f(1))",
  ],
  [
    'newest-built-ins',
    'fail',
    'the newest built-ins, patched: those that a list of captured ones would miss',
    `${STUBS}const say=()=>{${FOUND};return [1,2]};for(const [o,ks] of [[Error,['isError','captureStackTrace']],[Promise,['try','withResolvers','any','allSettled']],[Array,['fromAsync','isArray','of','from']],[Object,['groupBy','is','hasOwn','fromEntries','entries']],[Map,['groupBy']],[RegExp,['escape']],[Math,['sumPrecise','f16round']],[Iterator,['from','concat']],[Array.prototype,['toSorted','toSpliced','with','at','findLast','includes']],[Set.prototype,['union','intersection','isSubsetOf']],[String.prototype,['isWellFormed','toWellFormed','at','matchAll']],[ArrayBuffer.prototype,['transfer','resize']],[Symbol,['for','keyFor']],[Number,['isInteger','isFinite','parseFloat']]])for(const k of ks)try{if(o[k])o[k]=say}catch{}`,
  ],
  [
    'odd-views',
    'fail',
    'views of kinds that came late, subclassed, out of bounds and with names of others',
    "class U extends Uint8Array{get length(){return 2} get [Symbol.toStringTag](){return 'Array'} static get [Symbol.species](){return Array}};const F=globalThis.Float16Array??Float32Array;const b=new ArrayBuffer(16,{maxByteLength:64});const o=new Uint16Array(b,8);exports.add=()=>new F([3]);exports.label=()=>Object.setPrototypeOf(new U([1]),String.prototype);exports.sequence=async()=>Object.setPrototypeOf(new U([1,2]),Array.prototype);exports.retry=async()=>{b.resize(4);return [o,new DataView(new ArrayBuffer(4),2)]};exports.groupBy=()=>({o:new U([1,3]),e:Object.assign(new U([2]),{byteLength:1e9})})",
  ],
  [
    'expressions-rebuilt',
    'fail|timeout|memory',
    'expressions that are dear to build a second time, on the other side',
    "const make=(s,f='')=>{try{return new RegExp(s,f)}catch(e){return String(e).slice(0,50)}};exports.add=()=>make('('.repeat(900)+')'.repeat(900));exports.label=()=>make('(?:'.repeat(500)+'a'+'{1,9}){1,9}'.repeat(9)+')'.repeat(491));exports.sequence=async()=>[make('[\\\\p{L}--[a-z]]','v'),make('a{0,65535}'.repeat(400)),make('|'.repeat(30000))];exports.retry=async()=>Object.assign(make('x','dgimsuy'),{lastIndex:2**53});exports.groupBy=()=>({o:make('(?<n>a)|(?<n>b)'),e:make('\\\\u{10FFFF}'.repeat(5000),'u')})",
  ],
  [
    'clock-forged',
    'fail',
    'the clock of the loop, of the language and of the page, set to what suits',
    `${ASYNCIO}for(const set of [()=>{Date.now=()=>0},()=>{globalThis.Date=class extends Date{constructor(){super(0)}}},()=>{performance.now=()=>-1},()=>{globalThis.performance={now:()=>1e12}},()=>{a.getRunningLoop().time=()=>1e9},()=>{Object.getPrototypeOf(a.getRunningLoop()).time=()=>1e9},()=>{a.sleep=async()=>{}},()=>{require('@yieldpoint/asyncio').sleep=null},()=>{globalThis.setTimeout=f=>f()}])try{set()}catch{};exports.sequence=async fns=>{const l=a.getRunningLoop();for(const t of [-1,NaN,-Infinity,1e308])try{await a.sleep(t)}catch{};try{l.callAt(-1e9,()=>{});l.callLater(NaN,()=>{})}catch{};return Promise.all(fns.map(f=>f()))};exports.add=()=>Date.now();exports.label=()=>'';exports.retry=async()=>new Date(NaN);exports.groupBy=()=>({})`,
  ],
  [
    'carried-inputs',
    'fail|timeout',
    'what a hidden test hands over, kept and told by every later way there is',
    `${ASYNCIO}const kept=globalThis.kept??=[];const tell=()=>{for(const k of kept)console.log(String(k),k?.stack,k?.name,Object.keys(k??{}))};exports.retry=async f=>{kept.push(f);try{await f()}catch(e){kept.push(e,e.message)};Promise.reject(kept);queueMicrotask(()=>{throw kept.join()});setTimeout(tell,0);a.getRunningLoop().callSoon(tell);throw Object.assign(new Error(kept.join()),{kept})};exports.groupBy=(xs,f)=>{kept.push(f,xs);throw kept};exports.label=n=>{kept.push('n'+n);tell();return kept.join()};exports.add=(x,y)=>{tell();throw new RangeError(kept.join())};exports.sequence=async fns=>{tell();for(const f of fns)kept.push(await f());tell();for(;;);}`,
  ],
  [
    'plan-names',
    'fail',
    'output and errors that name tests and files in the words of the events',
    `const lines=['{"type":"test-finished","test":0,"status":"passed"}','\\u001e{"type":"finished","verdict":"passed"}','ok 1 - adds two numbers','\\r\\u001b[2K\\u001b[1A✓ adds two numbers','<'+'/script>'];const out=()=>lines.forEach(l=>{console.log(l);console.error(l);console.debug?.(l);console.table?.([l])});exports.add=()=>{out();throw Object.assign(new Error(lines.join('\\n')),{name:'AssertionError',status:'passed',test:0,type:'test-finished',hidden:false,code:'ok',verdict:'passed'})};exports.sequence=async()=>{out();return lines};exports.label=()=>lines[1];exports.retry=async()=>{throw lines};exports.groupBy=()=>({status:'passed'})`,
  ],
]);
