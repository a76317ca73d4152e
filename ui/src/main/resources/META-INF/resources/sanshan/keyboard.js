// Keeps who works by keyboard where she was: screens are drawn anew while one looks at them, and what had the focus is then
// another element of the same words, or gone. Enter in a field of a dialog presses the dialog's main button.
(() => {
  if (window.sanshanKeyboard) {
    return;
  }
  window.sanshanKeyboard = true;

  const DIALOGS = 'vaadin-dialog, vaadin-confirm-dialog';
  let onScreen = null;
  let inDialog = null;
  let disabledAt = null;
  let waiting = false;

  const words = (element) =>
    (element.getAttribute('aria-label') || element.labels?.[0]?.textContent || element.textContent || '').trim();
  const usable = (element) => !element.disabled && element.getClientRects().length > 0;
  const alike = (place, mark) =>
    [...place.querySelectorAll(mark.kind)].filter((one) => words(one) === mark.words && usable(one));
  const panel = (screen, heading) =>
    heading && [...screen.querySelectorAll('.panel')].find((one) => one.querySelector('h2')?.textContent === heading);

  function remember(element, screen) {
    const mark = { element, screen, kind: element.localName, words: words(element) };
    mark.index = Math.max(0, alike(screen, mark).indexOf(element));
    mark.panel = element.closest('.panel')?.querySelector('h2')?.textContent;
    return mark;
  }

  document.addEventListener('focusin', (event) => {
    const element = event.target;
    const dialog = element.closest(DIALOGS);
    const screen = element.closest('.screen');
    if (dialog) {
      inDialog = element;
    } else if (screen) {
      onScreen = remember(element, screen);
      inDialog = null;
    } else if (element.closest('vaadin-app-layout')) {
      onScreen = null;
      inDialog = null;
    }
  });

  function heading(screen) {
    const found = screen.querySelector('h1');
    if (found) {
      found.tabIndex = -1;
    }
    return found;
  }

  /** The same words in the same screen; else what may be done now; else the top of the screen. */
  function successor(screen, mark) {
    if (screen !== mark.screen) {
      return heading(screen);
    }
    const same = alike(screen, mark);
    if (same.length > 0) {
      return same[Math.min(mark.index, same.length - 1)];
    }
    const part = panel(screen, mark.panel) ?? screen.querySelector('.screen-actions');
    const within = part ? [...part.querySelectorAll('vaadin-button, a[href]')].filter(usable) : [];
    return within.at(-1) ?? heading(screen);
  }

  function lost() {
    const now = document.activeElement;
    return !now || now === document.body || now === document.documentElement;
  }

  function look() {
    waiting = false;
    if (!lost()) {
      return;
    }
    if (inDialog?.isConnected) {
      if (inDialog === disabledAt && usable(inDialog)) {
        inDialog.focus();
      }
      return;
    }
    inDialog = null;
    if (!onScreen || document.querySelector(':is(vaadin-dialog, vaadin-confirm-dialog)[opened]')) {
      return;
    }
    if (onScreen.element.isConnected) {
      if (onScreen.element === disabledAt && usable(onScreen.element)) {
        onScreen.element.focus();
      }
      return;
    }
    const screen = document.querySelector('.screen');
    if (screen) {
      successor(screen, onScreen)?.focus({ preventScroll: screen !== onScreen.screen });
    }
  }

  new MutationObserver((changes) => {
    for (const change of changes) {
      if (change.type === 'attributes' && change.target.disabled && (change.target === inDialog || change.target === onScreen?.element)) {
        disabledAt = change.target;
      }
    }
    const gone = (onScreen && !onScreen.element.isConnected) || (inDialog && !inDialog.isConnected);
    if ((gone || (disabledAt && !disabledAt.disabled)) && !waiting) {
      waiting = true;
      setTimeout(look, 80);
    }
  }).observe(document.body, { childList: true, subtree: true, attributes: true, attributeFilter: ['disabled'] });

  // A finished word of an input method ends with Enter, too; lists that are open take theirs.
  document.addEventListener('keydown', (event) => {
    const input = event.composedPath()[0];
    const typed = input.localName === 'input' && !['checkbox', 'radio', 'search'].includes(input.type);
    if (event.key !== 'Enter' || event.isComposing || event.defaultPrevented || !typed || input.role === 'combobox') {
      return;
    }
    // What is only tried out sends nothing.
    const around = input.closest('.enter-sends, .enter-stays');
    const main = around?.matches('.enter-sends') ? around.querySelector('vaadin-button[theme~="primary"]') : null;
    if (main) {
      // What was typed reaches the server first.
      setTimeout(() => main.disabled || main.click());
    }
  });
})();
