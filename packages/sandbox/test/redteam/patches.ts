import { attacks, HONEST, STUBS } from './case.ts';
import type { RedTeamCase } from './case.ts';

/** A realm bent out of shape: what the student's built-ins do must not reach the tests, nor stop them. */
export const patches: RedTeamCase[] = [
  ...attacks([
    [
      'object-then',
      'fail|timeout',
      'every object is a thenable',
      `${STUBS}Object.prototype.then=function(r){r([1,2])}`,
    ],
    [
      'function-then',
      'fail|timeout',
      'every function is a thenable',
      `${STUBS}Function.prototype.then=function(r){r(3)}`,
    ],
    [
      'object-awaitable',
      'fail|timeout',
      'every object, number and string is an awaitable',
      `${STUBS}const A=Symbol.for('yieldpoint.await');for(const C of [Object,Number,String,Function])C.prototype[A]=function*(){return 3}`,
    ],
    [
      'object-async-iterator',
      'fail|timeout',
      'every object is an endless async iterator',
      `${STUBS}Object.prototype[Symbol.asyncIterator]=function(){return {next:()=>({done:false,value:1})}};Object.prototype[Symbol.iterator]=function*(){for(;;)yield 1}`,
    ],
    [
      'index-setters',
      'fail|timeout',
      'elements that cannot be stored',
      `${STUBS}for(let i=0;i<9;i++)Object.defineProperty(Array.prototype,i,{get(){return 3},set(){for(;;);}})`,
    ],
    [
      'length-pollution',
      'fail',
      'a length, a name and a constructor for everything',
      `${STUBS}for(const k of ['length','name','message','stack','constructor','code'])try{Object.defineProperty(Object.prototype,k,{value:'passed',writable:true})}catch{}`,
    ],
    [
      'global-prototype',
      'fail|timeout|reject',
      'a global object whose prototype loops',
      `${STUBS}Object.setPrototypeOf(globalThis,new Proxy({},{has(){for(;;);},get(){for(;;);}}));nothing`,
    ],
    [
      'global-getters',
      'fail|timeout',
      'globals replaced by getters that loop',
      `${STUBS}for(const k of Object.getOwnPropertyNames(globalThis))if(!['undefined','NaN','Infinity','globalThis'].includes(k))try{Object.defineProperty(globalThis,k,{get(){for(;;);}})}catch{};exports.sequence=async()=>[]`,
    ],
    [
      'regexp',
      'fail|timeout',
      'patterns that lie and loop',
      `${STUBS}RegExp.prototype.exec=()=>{for(;;);};for(const s of ['match','replace','split','search','matchAll'])RegExp.prototype[Symbol[s]]=()=>{for(;;);};RegExp.prototype.test=()=>true;exports.add=()=>{throw new Error('at x (exercise.ts:1:1)')}`,
    ],
    [
      'number-prototype',
      'fail',
      'numbers that print as the answer',
      `${STUBS}Number.prototype.toString=()=>'3';Number.prototype.valueOf=()=>3;Number.prototype.toJSON=()=>3;String.prototype.valueOf=()=>'x';Boolean.prototype.toJSON=()=>true`,
    ],
    [
      'has-instance',
      'fail|timeout',
      'instanceof that loops',
      'class K{static [Symbol.hasInstance](){for(;;);}};Object.defineProperty(Function.prototype,Symbol.hasInstance,{value(){for(;;);}});exports.add=()=>new K();exports.label=()=>{throw new K()};exports.sequence=async()=>{throw K}',
    ],
    [
      'console',
      'fail|timeout',
      'a console that loops',
      `${STUBS}for(const k of Object.keys(console))console[k]=()=>{for(;;);};globalThis.console=new Proxy({},{get(){for(;;);}});exports.sequence=async()=>[]`,
    ],
    [
      'timers-replaced',
      'fail|timeout',
      'timers that call at once',
      `${STUBS}globalThis.setTimeout=f=>f();globalThis.setInterval=f=>{for(;;)f()};globalThis.queueMicrotask=f=>f();globalThis.clearTimeout=()=>{for(;;);}`,
    ],
    [
      'date-replaced',
      'fail',
      'clocks that say what they like',
      `${STUBS}Date.now=()=>NaN;Date=class{static now(){return 2**53}};if(typeof performance!=='undefined')performance.now=()=>-1;const l=require('@yieldpoint/asyncio');exports.sequence=async()=>{await l.sleep(1e9);return []}`,
    ],
    [
      'math-replaced',
      'fail',
      'chance replaced by the answer',
      `${STUBS}Math.random=()=>0;Math.floor=()=>1;Math.max=()=>NaN`,
    ],
    [
      'helpers',
      'fail|truncated|timeout',
      'what the compiler leans on, patched and printed',
      `${STUBS}try{for(const k of Reflect.ownKeys(babelHelpers)){console.log(String(k),String(babelHelpers[k]).slice(0,200));try{babelHelpers[k]=()=>3}catch(e){console.log(e.name)}}}catch(e){console.log(e.name)};try{console.log(Function.prototype.toString.call(arguments.callee).slice(0,300),arguments.length)}catch(e){console.log(e.name)}`,
    ],
    [
      'generator-methods',
      'fail|timeout',
      'the methods of every generator, after the coroutine began',
      "exports.sequence=async fns=>{const G=Object.getPrototypeOf(function*(){}).prototype;const I=Object.getPrototypeOf(G);for(const k of ['next','return','throw']){try{G[k]=()=>({done:true,value:[1,2]})}catch{};try{I[k]=()=>({done:true,value:[1,2]})}catch{}};await fns[0]();return [1,2]}",
    ],
    [
      'weak-collections',
      'fail|timeout',
      'identity tables that say yes to all',
      `${STUBS}WeakMap.prototype.get=()=>exports.add;WeakMap.prototype.has=()=>true;WeakSet.prototype.has=()=>true;Map.prototype.get=()=>3;exports.groupBy=(xs,f)=>({o:f,e:xs})`,
    ],
    [
      'reflect-own-keys',
      'fail',
      'objects without keys',
      `${STUBS}Reflect.ownKeys=Object.keys=Object.getOwnPropertyNames=()=>[];Object.getOwnPropertyDescriptor=Object.getOwnPropertyDescriptors=()=>undefined;exports.groupBy=()=>({o:[],e:[]})`,
    ],
    [
      'callback-bent',
      'fail|timeout',
      'a callback of the tests, frozen, renamed, subclassed, constructed',
      "exports.groupBy=(xs,f)=>{for(const g of [()=>Object.freeze(f),()=>Object.setPrototypeOf(f,null),()=>Object.defineProperty(f,'name',{get(){for(;;);}}),()=>{f.call=f.apply=()=>3},()=>new f(),()=>new (class extends f{})(),()=>Reflect.construct(f,[],Array),()=>{f.prototype.o=1},()=>delete f.length])try{g()}catch(e){console.log(e.name)};return {o:f(1)}};exports.sequence=async fns=>{fns.length=0;fns.push(()=>1);Object.freeze(fns);return [1,2]}",
    ],
    [
      'array-species',
      'fail|timeout',
      'arrays whose methods make endless arrays',
      'Array[Symbol.species];Object.defineProperty(Array,Symbol.species,{get(){return function(){for(;;);}}});exports.sequence=async fns=>[1,2].map(x=>x);exports.groupBy=(xs)=>({o:xs.filter(()=>true),e:xs.slice()})',
    ],
  ]),
  {
    id: 'ok-frozen-world',
    code: `${HONEST};for(const C of [Object,Array,Function,String,Number,Promise,Map,Set,WeakMap,Error])Object.freeze(C.prototype);Object.freeze(JSON);Object.freeze(Math)`,
    expect: 'pass',
    note: 'control: a student may freeze what is theirs',
  },
];
