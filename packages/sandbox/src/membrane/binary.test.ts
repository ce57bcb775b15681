import fc from 'fast-check';
import { expect, test } from 'vitest';
import { bufferHex, bufferOf, isBuffer, viewHex, viewOf } from './binary.ts';
import { MembraneError } from './failure.ts';

const codeOf = (act: () => unknown): string | undefined => {
  try {
    act();
    return undefined;
  } catch (error) {
    return MembraneError.codeOf(error);
  }
};

test('bytes are written as text and read again', () => {
  fc.assert(
    fc.property(fc.uint8Array({ maxLength: 50 }), (bytes) => {
      const { buffer } = new Uint8Array(bytes);
      const text = bufferHex(buffer);
      expect(text).toBe(Buffer.from(bytes).toString('hex'));
      expect(new Uint8Array(bufferOf(text))).toEqual(new Uint8Array(bytes));
    }),
  );
});

test.each([
  new Int8Array([-1, 2]),
  new Uint8ClampedArray([300]),
  new Int16Array([-300]),
  new Float32Array([1.5, NaN]),
  new Float64Array([Math.PI, -0]),
  new BigUint64Array([2n ** 64n - 1n]),
  new DataView(new ArrayBuffer(3)),
])('%o keeps its type and its bytes', (view) => {
  const back = viewOf(viewHex(view));
  expect(back).toStrictEqual(view);
  expect(Object.getPrototypeOf(back)).toBe(Object.getPrototypeOf(view));
});

test('of a part of a buffer only that part is written', () => {
  const { buffer } = new Uint8Array([1, 2, 3, 4]);
  expect(viewHex(new Uint8Array(buffer, 1, 2))).toBe('Uint8Array:0203');
  expect(viewHex(new DataView(buffer, 2))).toBe('DataView:0304');
});

test('a buffer is known by what it is, not by its prototype', () => {
  expect(isBuffer(new ArrayBuffer(1))).toBe(true);
  expect(isBuffer(Object.setPrototypeOf({}, ArrayBuffer.prototype) as object)).toBe(false);
});

test.each([
  ['constructor:00', 'protocol'],
  ['Array:00', 'protocol'],
  ['no colon', 'protocol'],
  ['Int16Array:00', 'protocol'],
  [`Uint8Array:${'0'.repeat(200_000)}`, 'too-much-text'],
])('%.20s is refused', (text, code) => {
  expect(codeOf(() => viewOf(text))).toBe(code);
});

test('too many bytes are refused before they are written', () => {
  expect(codeOf(() => bufferHex(new ArrayBuffer(1e8)))).toBe('too-much-text');
});
