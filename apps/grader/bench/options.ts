/**
 * A positive number from the command line.
 *
 * @example numberOption('minutes', 10) // 0.5 with `--minutes=0.5`
 */
export function numberOption(name: string, otherwise: number): number {
  const given = process.argv.find((word) => word.startsWith(`--${name}=`));
  if (given === undefined) return otherwise;
  const value = Number(given.slice(name.length + 3));
  if (!(value > 0 && value < Infinity)) throw new Error(`${given} is not a positive number.`);
  return value;
}
