const MARKED = /(`[^`]+`|\*\*[^*]+\*\*|\*[^\s*][^*]*\*)/;

/** A short text of the course: backticks mark code, one asterisk stress, two what is important. */
export function InlineText({ text }: { text: string }) {
  return text.split(MARKED).map((part, index) => {
    if (index % 2 === 0) return part;
    if (part.startsWith('`')) return <code key={index}>{part.slice(1, -1)}</code>;
    if (part.startsWith('**')) return <strong key={index}>{part.slice(2, -2)}</strong>;
    return <em key={index}>{part.slice(1, -1)}</em>;
  });
}
