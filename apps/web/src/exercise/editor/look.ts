import { EditorView } from '@codemirror/view';

/** The editor in the page's own tokens; the sizes are those of metrics.css. */
export const look = EditorView.theme({
  '&': {
    height: '100%',
    color: 'var(--ink)',
    backgroundColor: 'var(--code-paper)',
    fontSize: 'var(--editor-size)',
  },
  '&.cm-focused': { outline: '2px solid var(--focus)', outlineOffset: '-2px' },
  '.cm-scroller': {
    fontFamily: 'var(--mono)',
    lineHeight: 'var(--editor-line)',
    fontVariantLigatures: 'none',
    overflow: 'auto',
  },
  '.cm-content': { padding: 'var(--editor-pad) 0', caretColor: 'var(--ink)' },
  '.cm-line': { padding: '0 var(--editor-pad) 0 0.5rem' },
  '.cm-gutters': {
    width: 'var(--editor-gutter)',
    border: '0',
    color: 'var(--code-gutter)',
    backgroundColor: 'var(--code-paper)',
  },
  '.cm-gutter-lint': { width: '1.25rem' },
  '.cm-gutter-lint .cm-gutterElement': { padding: '0 0.2rem' },
  '.cm-lint-marker': { width: '0.8rem', height: '0.8rem' },
  '.cm-lineNumbers': { flex: '1' },
  '.cm-lineNumbers .cm-gutterElement': { minWidth: '0', padding: '0 0.25rem 0 0' },
  '.cm-activeLine': { backgroundColor: 'var(--code-line)' },
  '.cm-cursor': { borderLeftColor: 'var(--ink)', borderLeftWidth: '2px' },
  '.cm-selectionBackground, &.cm-focused > .cm-scroller > .cm-selectionLayer .cm-selectionBackground': {
    backgroundColor: 'var(--selection)',
  },
  '&.cm-focused .cm-matchingBracket': {
    backgroundColor: 'var(--accent-soft)',
    outline: '1px solid var(--accent)',
  },
  '.cm-marked-line, .cm-marked-line.cm-activeLine': {
    backgroundColor: 'var(--bad-soft)',
    boxShadow: 'inset 3px 0 0 var(--bad)',
  },
  '.cm-tooltip': {
    border: '1px solid var(--line-strong)',
    borderRadius: 'var(--radius-small)',
    color: 'var(--ink)',
    backgroundColor: 'var(--surface-raised)',
    boxShadow: 'var(--shadow)',
    fontFamily: 'var(--sans)',
  },
  '.cm-diagnostic-error': { borderLeftColor: 'var(--bad)' },
});
