import fc from 'fast-check';
import { expect, test } from 'vitest';
import { parseJson } from './json-body.ts';

test('any JSON comes through as it was', () => {
  fc.assert(
    fc.property(fc.jsonValue(), (value) => {
      expect(parseJson(Buffer.from(JSON.stringify(value)))).toEqual(JSON.parse(JSON.stringify(value)));
    }),
  );
});

test.each([
  ['a lone continuation byte', [0x22, 0x80, 0x22]],
  ['an overlong slash', [0x22, 0xc0, 0xaf, 0x22]],
  ['an encoded surrogate', [0x22, 0xed, 0xa0, 0x80, 0x22]],
  ['a character cut short', [0x22, 0xe5, 0x8d, 0x22]],
  ['UTF-16', [0xff, 0xfe, 0x22, 0x00, 0x22, 0x00]],
])('%s is not UTF-8', (_what, bytes) => {
  expect(() => parseJson(Buffer.from(bytes))).toThrow(expect.objectContaining({ code: 'not-utf8' }));
});

test('what is not JSON is told with the reason', () => {
  expect(() => parseJson(Buffer.from('{"a": }'))).toThrow(
    expect.objectContaining({
      code: 'not-json',
      details: { reason: expect.stringContaining("Unexpected token '}'") },
    }),
  );
});
