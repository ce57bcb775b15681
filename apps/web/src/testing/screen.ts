import { vi } from 'vitest';

/** What jsdom lacks of a screen: it lays nothing out, so nothing has a size and nothing changes it. */
export function pretendScreen({ small }: { small: boolean }): void {
  vi.stubGlobal('matchMedia', () => ({ matches: small, addEventListener() {}, removeEventListener() {} }));
  vi.stubGlobal(
    'ResizeObserver',
    class {
      observe() {}
      unobserve() {}
      disconnect() {}
    },
  );
  Range.prototype.getClientRects = () => [] as unknown as DOMRectList;
  HTMLDialogElement.prototype.showModal ??= function (this: HTMLDialogElement) {
    this.open = true;
  };
}
