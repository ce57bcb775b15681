import { attacks, HONEST, STUBS } from './case.ts';

const nest = (open: string, times: number, inside = '', close = ''): string =>
  open.repeat(times) + inside + close.repeat(times);

/** Attacks on who reads the source: the parser, the lowering, and the eyes of a reviewer. */
export const grammar = attacks([
  [
    'bidi',
    'fail|reject',
    'marks of direction that make code look like another one',
    'export const add=(a:number,b:number)=>a-b/*\u202e } \u2066if (isAdmin)\u2069 \u2066 begin */;export const l\u0430bel=()=>"x\u202ex";export const s\u200dequence=async()=>[];export const \u{1d5fb}=1;',
  ],
  [
    'escaped-words',
    'fail|reject',
    'keywords and names written by escapes',
    String.raw`export const \u0061dd=()=>0;export const \u{73}equence=\u0061sync()=>[];export async function retry(){aw\u0061it 0};export const label=()=>{\u0072eturn ''}`,
  ],
  [
    'lines-that-are-none',
    'fail|reject',
    'separators, a byte order mark, a hash bang and HTML comments',
    '\ufeff#!/usr/bin/env node\n<!-- \u2028--> console.log(1)\nexports.add=()=>0\u2029exports.label=()=>"\u2028";\u0085\n-->x',
  ],
  [
    'nul-and-halves',
    'fail|reject',
    'NULs, halves of characters and private ones in names, texts and expressions',
    'exports.add=()=>"\u0000\ufffe\uffff";exports.label=()=>/\u0000[\ue000-\uf8ff]/u;exports["\u0000"]=1;exports.sequence=async()=>["\u{10ffff}"];var \u0000x=1',
  ],
  [
    'types-deep',
    'fail|reject',
    'types nested deeper than any parser’s stack',
    `${STUBS}type T=${nest('A<', 9000, 'x', '>')};`,
  ],
  [
    'types-of-all-kinds',
    'fail|reject',
    'conditional, mapped, template and function types inside each other',
    `${STUBS}type C=${nest('a extends b?', 3000, 'x', ':y')};type F=${nest('(a:', 3000, 'x', ')=>y')};type M=${nest('{[k in ', 2000, 'x', ']:1}')}`,
  ],
  ['arrows-deep', 'fail|reject', 'arrows that return arrows', `exports.add=${nest('a=>', 15000, '0')}`],
  [
    'awaits-deep',
    'fail|reject',
    'awaits of awaits, which are lowered one inside the other',
    `${STUBS}exports.sequence=async()=>${nest('await ', 9000, '0')}`,
  ],
  [
    'async-arrows-deep',
    'fail|reject',
    'coroutines that return coroutines, each with parameters that wait',
    `${STUBS}exports.sequence=${nest('async(x=0)=>', 3000, 'await 0')}`,
  ],
  [
    'templates-deep',
    'fail|reject',
    'templates inside templates',
    `${STUBS}exports.label=()=>${nest('`${', 6000, '1', '}`')}`,
  ],
  [
    'patterns-deep',
    'fail|reject',
    'patterns with defaults that are patterns',
    `${STUBS}const ${nest('{a:', 6000, 'b', '}')}={}`,
  ],
  [
    'classes-deep',
    'fail|reject',
    'classes that extend classes',
    `${STUBS}x=${nest('class extends ', 6000, 'Object', '{}')}`,
  ],
  [
    'unary-deep',
    'fail|reject',
    'signs of every kind, one behind the other',
    `${STUBS}x=${nest('!-~+typeof void ', 4000, '0')}`,
  ],
  ['optional-deep', 'fail|reject', 'a chain of questions', `${STUBS}x=a${'?.a?.[0]?.()'.repeat(5000)}`],
  [
    'ternaries-deep',
    'fail|reject',
    'choices inside choices, and comparisons without end',
    `${STUBS}exports.add=()=>${nest('a?', 5000, '0', ':0')};exports.label=()=>${'a<'.repeat(5000)}a`,
  ],
  [
    'labels-deep',
    'fail|reject',
    'labels and loops',
    `${STUBS}${Array.from({ length: 3000 }, (_, i) => `l${i}:`).join('')}for(;;)break l0`,
  ],
  [
    'decorators',
    'fail|reject',
    'decorators, accessors and private names in computed places',
    `const d=(v,c)=>{c?.addInitializer?.(()=>console.log('x'));return v};@d class K{@d accessor a=1;@d static #p=2;static{this.q=#p in this};@d get [(()=>'g')()](){return 1}};${STUBS}exports.add=()=>new K()`,
  ],
  [
    'old-typescript',
    'fail|reject',
    'enums, namespaces, import equals and parameter properties',
    `enum E{a=1,b=a,c="x".length};namespace N{export const fs=1;export namespace M{export let x=E.a}};import f=N.fs;class P{constructor(private a=1,readonly b=2){}};declare global{var process:any};declare module 'fs'{export const x:number};export=N;${STUBS}`,
  ],
  [
    'import-kinds',
    'fail|reject',
    'attributes, deferred and source imports, and names that are strings',
    `import j from './package.json' with {type:'json'};import defer * as d from 'fs';import source w from './x.wasm';export * as "fs" from 'node:fs';export {default as "a b"} from 'module';import {"default" as x} from 'fs' assert {type:'x'};${STUBS}`,
  ],
  [
    'run-time-attributes',
    'fail|reject',
    'imports at run time whose options and specifiers are traps',
    `${STUBS}const trap=new Proxy({},{get(){console.log('IVM_'+'HANDLE')},ownKeys(){throw 1}});for(const s of ["trap","'fs',{with:trap}","{toString(){return 'node:fs'}}","'@yieldpoint/testing'","'./exercise'"])try{const p=new Function('trap','return import('+s+')')(trap);p?.then?.(m=>m.readFileSync&&console.log('IVM_'+'HANDLE'),e=>console.log(e.name))}catch(e){console.log(e.name)}`,
  ],
  [
    'names-of-the-wrapper',
    'fail|reject',
    'a body that closes the function it is put into, and names all that it might be given',
    `}); (function(exports,require,module){ ${HONEST} });(()=>{`,
  ],
  [
    'arguments-of-the-wrapper',
    'fail|reject',
    'what the module’s own function was called with',
    `${STUBS}for(const g of [()=>arguments,()=>arguments.callee,()=>arguments.length,()=>this,()=>new.target,()=>(0,eval)('arguments'),()=>eval('arguments'),()=>eval('new.target'),()=>__filename,()=>__dirname,()=>module.parent,()=>module.paths,()=>require.cache,()=>require.main])try{const v=g();console.log(typeof v,v===globalThis);for(const x of v??[])console.log(typeof x,Object.keys(x??{}).length,String(x).slice(0,200))}catch(e){console.log(e.name)}`,
  ],
  [
    'words-as-names',
    'fail|reject',
    'await, yield, async, of, let and using as names, where they may be and may not',
    `${STUBS}var async=1,of=2,using=3,get=4,type=5,accessor=6,defer=7;function yield_(){var await_=1;async\n(of);for(async of=>{};false;);for(using of [1])break;label:await_;return await_};exports.add=function(){return {async,of,get,async *g(){yield async},async async(){await async},get get(){return using}}}`,
  ],
]);
