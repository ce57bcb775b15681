import { notFound } from 'next/navigation';

/** Whatever no other page answers, in the reader's language. */
export default function Unknown(): never {
  notFound();
}
