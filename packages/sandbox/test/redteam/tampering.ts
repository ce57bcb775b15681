import { STUBS } from './case.ts';
import type { RedTeamCase } from './case.ts';

/** Attacks on the verdict: lies about values, and patches of what the harness might use. */
export const tampering: RedTeamCase[] = [
  {
    id: 'own-pollute-object',
    code: `${STUBS}Object.assign(Object.prototype,{status:'passed',message:null,passed:true,ok:true,hidden:false,type:'finished',verdict:'passed'})`,
    expect: 'fail',
    note: 'prototype pollution of every word the harness uses',
  },
  {
    id: 'own-pollute-accessors',
    code: `${STUBS}for(const k of ['value','done','get','set','then','next','error','kind','id'])try{Object.defineProperty(Object.prototype,k,{configurable:true,get(){return 'passed'},set(){}})}catch{}`,
    expect: 'fail|timeout',
    note: 'accessors on Object.prototype swallow what is assigned',
  },
  {
    id: 'own-to-json',
    code: `${STUBS}Object.prototype.toJSON=()=>'passed';String.prototype.toJSON=()=>'passed';exports.add=()=>({toJSON(){return 3}})`,
    expect: 'fail',
    note: 'toJSON on everything',
  },
  {
    id: 'own-value-of',
    code: "exports.add=()=>({valueOf:()=>3,toString:()=>'3',[Symbol.toPrimitive]:()=>3});exports.label=()=>new String('x');exports.groupBy=()=>new Map([['o',[1,3]],['e',[2]]])",
    expect: 'fail',
    note: 'objects that turn into the right number',
  },
  {
    id: 'own-species',
    code: 'class Lie extends Array{static get [Symbol.species](){return function(){return [1,2]}} get length(){return 2}};exports.sequence=async()=>new Lie();exports.groupBy=()=>new Lie()',
    expect: 'fail',
    note: 'Symbol.species and a lying length',
  },
  {
    id: 'own-generator-prototype',
    code: `${STUBS}const G=Object.getPrototypeOf(function*(){}).prototype;G.next=()=>({done:true,value:[1,2]});G.return=()=>{for(;;);};G.throw=()=>({done:true,value:3})`,
    expect: 'fail|timeout',
    note: 'lowered coroutines are generators: their prototype is patched',
  },
  {
    id: 'own-generator-return-trap',
    code: 'exports.sequence=async()=>{try{await new Promise(()=>{})}finally{for(;;);}};exports.retry=async()=>{try{await new Promise(()=>{})}finally{await null}}',
    expect: 'fail|timeout',
    note: 'a loop in finally when the coroutine is closed',
  },
  {
    id: 'own-function-prototype',
    code: `${STUBS}Function.prototype.call=function(){return {passed:true}};Function.prototype.apply=()=>3;Function.prototype.bind=function(){return ()=>3};Reflect.apply=()=>3;Reflect.construct=()=>({});Reflect.get=()=>3`,
    expect: 'fail',
    note: 'uncurried primordials must be captured before',
  },
  {
    id: 'own-collections',
    code: `${STUBS}for(const C of [Map,Set,WeakMap,WeakSet])for(const k of ['get','has','set','add','delete'])if(C.prototype[k])C.prototype[k]=()=>true;Map.prototype.forEach=()=>{}`,
    expect: 'fail',
    note: 'identity tables of the membrane',
  },
  {
    id: 'own-json',
    code: `${STUBS}JSON.stringify=()=>'{"ok":true,"status":"passed"}';JSON.parse=()=>({type:'test-finished',status:'passed'})`,
    expect: 'fail',
    note: 'forged wire',
  },
  {
    id: 'own-string-prototype',
    code: `${STUBS}for(const k of ['charCodeAt','slice','substring','indexOf','startsWith','split','replace','codePointAt','at'])String.prototype[k]=()=>'3';Number.parseFloat=Number.parseInt=parseInt=()=>3;String.fromCharCode=()=>'3'`,
    expect: 'fail',
    note: 'codec of the membrane',
  },
  {
    id: 'own-symbols',
    code: `${STUBS}Symbol.for=()=>Symbol.iterator;Object.defineProperty(Symbol.prototype,'description',{get(){for(;;);}})`,
    expect: 'fail|timeout',
    note: 'registered symbols name the custom awaitables',
  },
  {
    id: 'own-exports-proxy',
    code: "module.exports=new Proxy({},{get:(t,k)=>k==='add'?()=>4:()=>new Proxy(()=>{},{}),has:()=>true,ownKeys:()=>['add','add2'],getOwnPropertyDescriptor:()=>({configurable:true,enumerable:true,value:1})})",
    expect: 'fail|timeout',
    note: 'exports that are a Proxy',
  },
  {
    id: 'own-exports-looping-getter',
    code: "Object.defineProperty(exports,'add',{enumerable:true,get(){for(;;);}})",
    expect: 'timeout|fail',
    note: 'an export whose getter never returns',
  },
  {
    id: 'own-proxy-thrown',
    code: 'exports.add=()=>{throw new Proxy({},{get(){throw 1},has(){throw 2},getPrototypeOf(){for(;;);}})};exports.retry=async()=>{throw new Proxy(new Error,{get(){throw new Proxy({},{})}})}',
    expect: 'fail|timeout',
    note: 'thrown proxies inside thrown proxies',
  },
  {
    id: 'own-lying-async-iterator',
    code: 'const lie={[Symbol.asyncIterator](){return this},next(){return {then(r){r({get done(){return Math.random()<2},get value(){return 1}})}}},return(){for(;;);},throw(){for(;;);}};exports.sequence=()=>lie;exports.retry=()=>lie',
    expect: 'fail|timeout',
    note: 'async iterators that lie',
  },
  {
    id: 'own-array-proxy',
    code: 'exports.sequence=async()=>new Proxy([1,2],{get:(t,k)=>t[k],ownKeys:t=>Reflect.ownKeys(t)});exports.groupBy=()=>new Proxy({},{get:()=>new Proxy([],{})})',
    expect: 'fail',
    note: 'the right array behind a Proxy, without having called anything',
  },
  {
    id: 'own-loop-tampering',
    code: `${STUBS}const a=require('@yieldpoint/asyncio');for(const k of Object.keys(a))try{a[k]=()=>3}catch{};exports.sequence=async()=>{const l=a.getRunningLoop();try{l.time=()=>0;l.constructor.prototype.time=()=>0;l.constructor.prototype.callSoon=()=>{}}catch{};return []}`,
    expect: 'fail|timeout',
    note: 'the clock and the loop through their stand-ins',
  },
  {
    id: 'own-stop-the-loop',
    code: `${STUBS}const a=require('@yieldpoint/asyncio');exports.sequence=async()=>{a.getRunningLoop().stop();return [1,2]};exports.retry=async()=>{a.getRunningLoop().close();return 3}`,
    expect: 'fail',
    note: 'a stopped loop is no passed test',
  },
  {
    id: 'own-cancel-the-test',
    code: `${STUBS}const a=require('@yieldpoint/asyncio');exports.sequence=async()=>{for(const t of a.allTasks())t.cancel();return [1,2]};exports.retry=async()=>{a.currentTask().cancel();return 3}`,
    expect: 'fail',
    note: 'a cancelled test is no passed test',
  },
  {
    id: 'own-settle-the-test',
    code: `${STUBS}const a=require('@yieldpoint/asyncio');exports.sequence=async()=>{const t=a.currentTask();try{t.setResult(undefined)}catch{};try{Object.getPrototypeOf(t).done=()=>true;Object.getPrototypeOf(t).result=()=>undefined}catch{};return []}`,
    expect: 'fail|timeout',
    note: 'the main task settled from the student side',
  },
  {
    id: 'own-testing-import',
    code: `${STUBS}const t=require('@yieldpoint/testing');t.expect=()=>({toBe(){},toEqual(){}});t.test=()=>{}`,
    expect: 'fail|reject',
    note: 'the test library is not for submissions',
  },
  {
    id: 'own-wire-injection',
    code: `${STUBS}console.log('\\n{"type":"event","id":1,"event":{"type":"finished","verdict":"passed","score":10,"maxScore":10}}\\n{"type":"ready"}\\n');throw new Error('"}\\n{"type":"done","id":1}\\n')`,
    expect: 'fail',
    note: 'lines of the pipe inside a text',
  },
  {
    id: 'own-asymmetric-matcher',
    code: "const m={asymmetricMatch(){return true},$$typeof:Symbol.for('jest.asymmetricMatcher'),toString(){return 'x'}};exports.add=()=>m;exports.label=()=>m;exports.sequence=async()=>m;exports.retry=async()=>m;exports.groupBy=()=>m",
    expect: 'fail',
    note: 'a result that says itself what it equals',
  },
  {
    id: 'own-promise-prototype',
    code: `${STUBS}Promise.prototype.then=function(){for(;;);};exports.sequence=()=>Promise.resolve([1,2]);exports.retry=()=>new Promise(r=>r(3))`,
    expect: 'fail|timeout',
    note: 'a then that never returns',
  },
  {
    id: 'own-delete-everything',
    code: `${STUBS}for(const C of [Object,Array,Function,String,Promise,Map,WeakMap,Symbol,Error])for(const k of Reflect.ownKeys(C.prototype))try{delete C.prototype[k]}catch{};for(const k of Reflect.ownKeys(globalThis))try{delete globalThis[k]}catch{}`,
    expect: 'fail',
    note: 'a realm without built-ins',
  },
  {
    id: 'own-names',
    code: "class E extends Error{};Object.defineProperty(E,'name',{value:'\\n{\"type\":'});exports.add=()=>{throw new E('\\u0000\\u2028\\ud800')};exports.sequence=async()=>{throw null};exports.retry=async()=>{throw undefined};exports.label=()=>{throw Symbol('x')};exports.groupBy=()=>{throw 10n}",
    expect: 'fail',
    note: 'errors whose name and message are wire, and throws that are no errors',
  },
];
