import { attacks, STUBS } from './case.ts';

/** Attacks by the weight of what crosses to the tests, and by what might stay there for the next submission. */
export const weights = attacks([
  [
    'laughs',
    'fail|timeout|memory',
    'lists of the same list twice, forty deep: small to write, endless to compare and to print',
    'const make=(w,n=40)=>{let o=w(1,1);for(let i=0;i<n;i++)o=w(o,o);return o};exports.add=()=>make((x,y)=>[x,y]);exports.label=()=>make((x,y)=>({x,y}));exports.sequence=async()=>make((x,y)=>[x,y]);exports.retry=async()=>make((x,y)=>new Map([[x,y]]));exports.groupBy=()=>({o:make((x,y)=>[x,y]),e:make((x,y)=>new Set([x,[y]]))})',
  ],
  [
    'laughs-printed',
    'fail|truncated|timeout|memory',
    'the same, printed and thrown',
    'const make=(w,n=40)=>{let o=w(1,1);for(let i=0;i<n;i++)o=w(o,o);return o};exports.add=()=>{console.log(make((x,y)=>[x,y]));throw make((x,y)=>[x,y])};exports.label=()=>{throw make((x,y)=>new AggregateError([x,y]))};exports.sequence=async()=>{console.log(make((x,y)=>({x,y})));throw make((x,y)=>Object.assign(new Error("x",{cause:x}),{y}))};exports.retry=async()=>{throw make((x,y)=>new Map([[x,y]]),18)};exports.groupBy=()=>make((x,y)=>new Error("x",{cause:[x,y]}))',
  ],
  [
    'laughs-of-instances',
    'fail|timeout|memory',
    'the same of objects that stay at home and are asked for each part',
    'class K{constructor(x,y){this.x=x;this.y=y}};const make=n=>{let o=new K(1,2);for(let i=0;i<n;i++)o=new K(o,o);return o};exports.add=()=>make(40);exports.sequence=async()=>[make(40),make(40)];exports.label=()=>new (class{get a(){return this} get b(){return new this.constructor()}})();exports.retry=async()=>{throw make(40)};exports.groupBy=()=>({o:make(40),e:[make(40)]})',
  ],
  [
    'strings-kept',
    'fail|timeout|memory',
    'a quarter of a megabyte of text with every call into the tests',
    "const big='x'.repeat(250000);exports.groupBy=(xs,f)=>{const o={};for(let i=0;i<3000;i++)try{f(big+i)}catch{};return o};exports.sequence=async fns=>{for(let i=0;i<500;i++)try{await fns[0](big+i)}catch{};return [big,big]};exports.label=()=>big;exports.add=()=>big+big;exports.retry=async f=>{for(let i=0;i<99;i++)try{await f(big+i)}catch{};throw new Error(big)}",
  ],
  [
    'registered-across',
    'fail|timeout|memory',
    'registered symbols, which no engine forgets, sent over by the thousand',
    "let n=0;const some=k=>Array.from({length:k},()=>Symbol.for('r'.repeat(50)+(n++)));exports.groupBy=(xs,f)=>{for(let i=0;i<200;i++)try{f(some(2000))}catch{};return {o:some(2000)}};exports.sequence=async fns=>{for(let i=0;i<50;i++)try{await fns[0](...some(2000))}catch{};return some(2000)};exports.add=()=>some(5000);exports.label=()=>Object.fromEntries(some(2000).map(s=>[s,1]));exports.retry=async()=>some(5000)",
  ],
  [
    'symbols-across',
    'fail|timeout|memory',
    'symbols of its own by the ten thousand, as values and keys',
    "const some=k=>Array.from({length:k},(_,i)=>Symbol('s'.repeat(40)+i));exports.groupBy=(xs,f)=>{for(let i=0;i<99;i++)try{f(some(5000))}catch{};return {}};exports.sequence=async()=>some(15000);exports.add=()=>some(15000);exports.label=()=>Object.fromEntries(some(5000).map(s=>[s,s]));exports.retry=async()=>{throw some(9000)}",
  ],
  [
    'instances-across',
    'fail|timeout|memory',
    'objects that need a stand-in each, until no more may cross',
    'class K{};const some=k=>Array.from({length:k},()=>new K());exports.groupBy=(xs,f)=>{for(let i=0;i<99;i++)try{f(some(5000))}catch{};return {}};exports.sequence=async fns=>{for(;;)try{await fns[0](some(5000))}catch(e){if(String(e).length>1e6)return e}};exports.add=()=>some(9000);exports.label=()=>some(9000);exports.retry=async()=>some(9000)',
  ],
  [
    'promises-across',
    'fail|timeout|memory',
    'promises and coroutines handed to the tests and settled late, never and twice',
    'const late=[];const some=k=>Array.from({length:k},()=>new Promise(r=>late.push(r)));async function co(){};exports.groupBy=(xs,f)=>{for(let i=0;i<60;i++)try{f(some(1000));f(Array.from({length:500},co))}catch{};late.forEach(r=>r(late));return {}};exports.sequence=async fns=>{const all=some(5000);late.forEach(r=>r(all));return all};exports.add=()=>some(1000);exports.label=()=>Array.from({length:5000},co);exports.retry=async()=>new Promise(()=>{})',
  ],
  [
    'bytes-across',
    'fail|timeout|memory',
    'buffers as large as may be, and many small ones',
    'const many=n=>Array.from({length:n},()=>new Uint8Array(64));exports.add=()=>new Uint8Array(2**25);exports.label=()=>new ArrayBuffer(2**24);exports.sequence=async fns=>{for(let i=0;i<300;i++)try{await fns[0](new Uint8Array(100000))}catch{};return many(2000)};exports.retry=async f=>{for(let i=0;i<300;i++)try{await f(many(200))}catch{};return 0};exports.groupBy=()=>({o:new BigUint64Array(10000),e:many(9000)})',
  ],
  [
    'bigints-across',
    'fail|timeout|memory',
    'as many digits as may cross, as often as may be',
    'const b=2n**4095n;const some=n=>Array.from({length:n},(_,i)=>b+BigInt(i));exports.add=()=>2n**4096n;exports.label=()=>some(190);exports.sequence=async fns=>{for(let i=0;i<200;i++)try{await fns[0](some(190))}catch{};return some(190)};exports.retry=async()=>{throw some(190)};exports.groupBy=()=>new Map(some(90).map(x=>[x,-x]))',
  ],
  [
    'growing-answer',
    'fail|timeout|memory',
    'one answer that is larger each time it is looked at',
    'const grow=new Proxy([],{get(t,k){t.push(t.length,{t:[...t]});return Reflect.get(t,k)},ownKeys(t){t.push(1);return Reflect.ownKeys(t)}});class G{get self(){return new G()} get list(){return Array(1000).fill(this)}};exports.add=()=>grow;exports.label=()=>new G();exports.sequence=async()=>grow;exports.retry=async()=>new G();exports.groupBy=()=>Object.assign(new G(),{o:[1],e:[2]})',
  ],
  [
    'self-keyed',
    'fail|timeout|memory',
    'maps and sets that contain themselves as keys, and twins that differ only far below',
    'const m=new Map();m.set(m,m);const s=new Set([m]);s.add(s);m.set(s,[s]);const ring=k=>{const a=[];let x=a;for(let i=0;i<k;i++)x=[x];a.push(x);return a};const wide=()=>new Set(Array.from({length:1500},(_,i)=>({i,d:[[[i]]]})));exports.add=()=>m;exports.label=()=>s;exports.sequence=async()=>[ring(30),ring(31)];exports.retry=async()=>new Map([...wide()].map(x=>[x,wide]));exports.groupBy=()=>({o:wide(),e:wide()})',
  ],
  [
    'holes-and-tails',
    'fail|timeout|memory',
    'answers of twenty thousand holes, keys and nothing',
    "exports.add=()=>Array(19000);exports.label=()=>Object.fromEntries(Array.from({length:9000},(_,i)=>[i%2?'__proto__'+i:String(2**32+i),undefined]));exports.sequence=async()=>{const a=Array(5000).fill(null);a['-1']=1;a.then=0;return a};exports.retry=async()=>Object.create(null,Object.fromEntries(Array.from({length:3000},(_,i)=>['k'+i,{enumerable:true,get(){return i}}])));exports.groupBy=()=>[,,,,]",
  ],
  [
    'left-behind',
    'fail|timeout',
    'patches, timers, tasks and traps left for whoever comes next',
    `${STUBS}const a=require('@yieldpoint/asyncio');for(const P of [Object,Array,Function,Promise,Map,Set,String,Number,RegExp,Error,Symbol,Date,Iterator])for(const k of Reflect.ownKeys(P.prototype))try{Object.defineProperty(P.prototype,k,{get(){return ()=>'NEXT'}})}catch{};exports.sequence=async()=>{setInterval(()=>{},1e-9);for(let i=0;i<50;i++)a.createTask((async()=>{for(;;)await a.sleep(1e-6)})());a.getRunningLoop().setExceptionHandler?.(()=>{});return []}`,
  ],
  [
    'left-behind-in-tests',
    'fail|timeout',
    'objects of the tests marked through every stand-in, to be found again by the next one',
    "const mark=o=>{for(let x=o,i=0;x&&i<9;i++,x=Object.getPrototypeOf(x))for(const k of ['then','toJSON','MARK',Symbol.iterator,Symbol.toPrimitive,'constructor'])try{x[k]=()=>'MARK'}catch{}};exports.sequence=async fns=>{if(fns.MARK||[].MARK)console.log('IVM_'+'HANDLE');mark(fns);mark(fns[0]);mark(await fns[0]());return []};exports.groupBy=(xs,f)=>{mark(xs);mark(f);mark(f(1));return {}};exports.retry=async f=>{try{await f()}catch(e){mark(e);mark(e.constructor)};return 0};exports.add=()=>0;exports.label=()=>''",
  ],
]);
