import { ViewPlugin } from '@codemirror/view';
import type { EditorView } from '@codemirror/view';

/**
 * What is hidden has no heights, and an editor guesses them until it is measured, a frame or more after it is shown:
 * its line numbers would jump. This measures it in the very frame in which it appears.
 */
export const measuredWhenShown = ViewPlugin.fromClass(
  class {
    readonly #observer: ResizeObserver;

    constructor(view: EditorView) {
      this.#observer = new ResizeObserver(() => {
        view.requestMeasure();
        // Whoever reads a height gets what was to be measured, measured at once.
        view.lineBlockAtHeight(0);
      });
      this.#observer.observe(view.dom);
    }

    destroy() {
      this.#observer.disconnect();
    }
  },
);
