import fc from 'fast-check';
import { expect, it } from 'vitest';
import { readNumbers, writeNumbers } from '../../../glossary/numbers.ts';

it('writes small distances as one character and nothing for no numbers', () => {
  expect(writeNumbers([])).toBe('');
  expect(writeNumbers([0])).toBe('A');
  expect(writeNumbers([31, 32])).toBe('.B');
  expect(writeNumbers([32])).toBe('1A');
});

it('reads what it wrote, sorted and each once', () => {
  expect(readNumbers(writeNumbers([7, 3, 7, 5000]))).toEqual([3, 7, 5000]);
  fc.assert(
    fc.property(fc.array(fc.nat(2_000_000)), (numbers) => {
      const sorted = [...new Set(numbers)].sort((a, b) => a - b);
      expect(readNumbers(writeNumbers(numbers))).toEqual(sorted);
    }),
  );
});

it('does not use the characters that part lists', () => {
  const written = writeNumbers(Array.from({ length: 3000 }, (_, at) => at * at));
  expect(written).not.toMatch(/[|~=;\n\f"\\]/);
});
