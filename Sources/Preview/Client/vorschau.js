/* Keeps a page of the preview up to date. Put into pages by „offenlage serve“ only; never part of a published page. */
(() => {
  'use strict';

  const base = '/_vorschau/';
  const script = document.currentScript;
  const print = script.dataset.print;
  let followed = Number(script.dataset.followed);

  /* ---- The page itself: reload it where it stands, or exchange its stylesheets ---- */

  const placeKey = 'offenlage-vorschau-stelle';

  function reload() {
    const open = [...document.querySelectorAll('details')].map(details => details.open);
    sessionStorage.setItem(placeKey, JSON.stringify({ path: location.pathname, x: scrollX, y: scrollY, open }));
    location.reload();
  }

  function returnToPlace() {
    const place = JSON.parse(sessionStorage.getItem(placeKey) || 'null');
    sessionStorage.removeItem(placeKey);
    if (!place || place.path !== location.pathname) return;
    const details = document.querySelectorAll('details');
    if (details.length === place.open.length) details.forEach((element, index) => { element.open = place.open[index]; });
    const scroll = () => scrollTo({ left: place.x, top: place.y, behavior: 'instant' });
    scroll();
    if (document.readyState !== 'complete') addEventListener('load', scroll, { once: true });
  }

  /* The old stylesheet stays until the new one is there, so that the page is never bare. */
  function exchangeStyles(addresses) {
    const links = [...document.querySelectorAll('link[rel~="stylesheet"]')].filter(link => !link.dataset.leaving);
    if (links.length !== addresses.length) return;
    links.forEach((link, index) => {
      if (link.getAttribute('href') === addresses[index]) return;
      const next = link.cloneNode();
      next.href = addresses[index];
      link.dataset.leaving = 'true';
      next.addEventListener('load', () => link.remove());
      next.addEventListener('error', () => link.remove());
      link.after(next);
    });
  }

  /* ---- What is wrong, and what editors should know ---- */

  const host = document.createElement('offenlage-vorschau');
  const shadow = host.attachShadow({ mode: 'open' });
  const style = element('link', '', { rel: 'stylesheet', href: base + 'vorschau.css' });
  const alerts = element('p', 'nur-vorlesen', { role: 'alert' });
  const status = element('p', 'nur-vorlesen', { role: 'status' });
  const overlay = element('section', 'fehler', { 'aria-label': 'Fehler im Inhalt', hidden: '' });
  const panel = element('section', 'redaktion', { 'aria-label': 'Redaktionsansicht', hidden: '' });
  const gone = element('p', 'getrennt', { hidden: '' }, 'Die Vorschau läuft nicht mehr. Starten Sie „offenlage serve“ neu.');
  shadow.append(style, alerts, status, overlay, panel, gone);

  function element(name, classes = '', attributes = {}, ...children) {
    const made = document.createElement(name);
    if (classes) made.className = classes;
    for (const [key, value] of Object.entries(attributes)) made.setAttribute(key, value);
    made.append(...children);
    return made;
  }

  function button(classes, text, action, attributes = {}) {
    const made = element('button', classes, { type: 'button', ...attributes }, text);
    made.addEventListener('click', () => action(made));
    return made;
  }

  async function copy(text, made) {
    try {
      await navigator.clipboard.writeText(text);
    } catch {
      const field = element('textarea', 'nur-vorlesen', {}, text);
      shadow.append(field);
      field.select();
      document.execCommand('copy');
      field.remove();
    }
    status.textContent = `Kopiert: ${text}`;
    made.dataset.copied = 'true';
    setTimeout(() => delete made.dataset.copied, 1500);
  }

  /* Where something is: a click copies it as editors and terminals take it. */
  function place(item) {
    const text = `${item.file}:${item.line}`;
    return button('stelle', text, made => copy(text, made), { title: 'Datei und Zeile kopieren' });
  }

  function source(fault) {
    const number = String(fault.line).padStart(4);
    return element('pre', '', { tabindex: '0', 'aria-label': `Zeile ${fault.line}` },
      element('span', 'zeilennummer', { 'aria-hidden': 'true' }, `${number} | `), `${fault.code}\n`,
      element('span', 'zeilennummer', { 'aria-hidden': 'true' }, `${' '.repeat(number.length)} | `),
      element('span', 'zeiger', { 'aria-hidden': 'true' }, `${' '.repeat(fault.indent)}^${'~'.repeat(fault.length - 1)}`));
  }

  function faultItem(fault) {
    const item = element('li', '', {}, element('p', 'meldung', {}, fault.message), place(fault));
    if (fault.code) item.append(source(fault));
    if (fault.advice) item.append(element('p', 'rat', {}, fault.advice));
    item.append(element('p', 'regel', {}, `Regel ${fault.rule}`));
    return item;
  }

  let shownFaults = '';
  let isFolded = false;

  function showFaults(state) {
    const faults = JSON.stringify([state.faults, state.obstacle]);
    if (faults === shownFaults) return;
    const hadFaults = !overlay.hidden;
    shownFaults = faults;
    const headline = state.obstacle || state.summary;
    overlay.hidden = !headline;
    alerts.textContent = headline ? `Fehler im Inhalt: ${headline}` : '';
    if (!headline) {
      if (hadFaults) status.textContent = 'Alle Fehler sind behoben.';
      return;
    }
    isFolded = false;
    const fold = button('einklappen', 'Einklappen', () => setFolded(!isFolded), { 'aria-expanded': 'true' });
    const list = element('ol', '', {}, ...state.faults.map(faultItem));
    const note = document.body.classList.contains('fehlerseite')
      ? 'Sobald die Fehler behoben sind, erscheint das Portal.'
      : 'Darunter steht der letzte fehlerfreie Stand. Sind die Fehler behoben, verschwindet diese Anzeige von selbst.';
    overlay.replaceChildren(
      element('header', '', {}, element('h2', '', {}, headline), fold), element('p', 'stand', {}, note), list);
    setFolded(false);
  }

  function setFolded(folded) {
    isFolded = folded;
    overlay.classList.toggle('eingeklappt', folded);
    const fold = overlay.querySelector('.einklappen');
    fold.textContent = folded ? 'Fehler zeigen' : 'Einklappen';
    fold.setAttribute('aria-expanded', String(!folded));
  }

  const panelKey = 'offenlage-vorschau-redaktion';

  function noteItem(note) {
    const item = element('li', `gewicht-${note.weight}`, {},
      element('p', 'meldung', {}, element('b', '', {}, note.label), ` ${note.message}`));
    if (note.advice) item.append(element('p', 'rat', {}, note.advice));
    const facts = element('dl');
    if (note.about) facts.append(element('dt', '', {}, 'Regel'), element('dd', '', {}, note.about));
    if (note.key) facts.append(element('dt', '', {}, 'Schlüssel'), element('dd', '', {}, element('code', '', {}, note.key)));
    if (note.help.length) facts.append(element('dt', '', {}, 'Eintragen'), ...note.help.map(text => element('dd', '', {}, text)));
    if (facts.childNodes.length) item.append(facts);
    item.append(place(note));
    return item;
  }

  let shownNotes = '';

  function showNotes(state) {
    const notes = JSON.stringify([state.notes, state.source]);
    if (notes === shownNotes) return;
    shownNotes = notes;
    panel.hidden = !state.notes;
    if (!state.notes) return;
    const isOpen = sessionStorage.getItem(panelKey) === 'offen';
    const count = weight => state.notes.filter(note => note.weight === weight).length;
    const counts = [[count('gap'), 'Lücke', 'Lücken'], [count('pending'), 'anstehende Pflicht', 'anstehende Pflichten'],
      [count('hint'), 'Hinweis', 'Hinweise']]
      .filter(([number]) => number > 0).map(([number, one, many]) => `${number} ${number === 1 ? one : many}`);
    const body = element('div', 'inhalt', { id: 'redaktion-inhalt', tabindex: '-1' });
    const toggle = button('auf', `Redaktionsansicht: ${counts.join(', ') || 'nichts offen'}`,
      () => setPanel(toggle.getAttribute('aria-expanded') !== 'true'), { 'aria-controls': 'redaktion-inhalt' });
    if (state.source) {
      body.append(element('p', 'stand', {}, 'Diese Seite zeigt ',
        button('stelle', state.source, made => copy(state.source, made), { title: 'Pfad kopieren' })));
    } else {
      body.append(element('p', 'stand', {}, 'Diese Seite entsteht aus mehreren Dateien; Lücken und Hinweise stehen auf deren Seiten.'));
    }
    body.append(state.notes.length
      ? element('ol', '', {}, ...state.notes.map(noteItem))
      : element('p', '', {}, state.source ? 'Hier fehlt nichts.' : ''));
    panel.replaceChildren(toggle, body);
    setPanel(isOpen);
  }

  function setPanel(isOpen) {
    panel.querySelector('.auf').setAttribute('aria-expanded', String(isOpen));
    panel.querySelector('.inhalt').hidden = !isOpen;
    if (isOpen) sessionStorage.setItem(panelKey, 'offen'); else sessionStorage.removeItem(panelKey);
  }

  shadow.addEventListener('keydown', event => {
    if (event.key !== 'Escape') return;
    if (overlay.contains(event.target)) setFolded(true);
    if (panel.contains(event.target)) { setPanel(false); panel.querySelector('.auf').focus(); }
  });

  /* ---- What is new ---- */

  let isChecking = false;
  let shallCheckAgain = false;

  async function check() {
    if (isChecking) { shallCheckAgain = true; return; }
    isChecking = true;
    try {
      const query = new URLSearchParams({ seite: location.pathname, druck: print });
      const state = await (await fetch(`${base}zustand?${query}`, { cache: 'no-store' })).json();
      gone.hidden = true;
      if (state.followed && state.followed.number !== followed) {
        followed = state.followed.number;
        if (isListening && state.followed.address !== location.pathname) { location.assign(state.followed.address); return; }
      }
      if (state.outdated) { reload(); return; }
      exchangeStyles(state.styles);
      showFaults(state);
      showNotes(state);
    } catch {
      gone.hidden = false;
    } finally {
      isChecking = false;
      if (shallCheckAgain) { shallCheckAgain = false; check(); }
    }
  }

  /* A browser opens six connections to a server. One visible tab listens for all, so that any number of tabs can be open;
     a hidden one listens to nothing and asks when it is shown again. */
  const channel = new BroadcastChannel('offenlage-vorschau');
  let isListening = false;
  let waiting = null;
  let stopListening = null;

  function listen() {
    if (document.hidden || waiting) return;
    waiting = new AbortController();
    navigator.locks.request('offenlage-vorschau', { signal: waiting.signal }, () => new Promise(release => {
      const events = new EventSource(base + 'ereignisse');
      events.addEventListener('stand', () => { channel.postMessage('stand'); check(); });
      events.addEventListener('error', () => { gone.hidden = events.readyState === EventSource.OPEN; });
      isListening = true;
      stopListening = () => { events.close(); isListening = false; stopListening = null; release(); };
    })).catch(() => {});
  }

  function leave() {
    if (stopListening) stopListening(); else if (waiting) waiting.abort();
    waiting = null;
  }

  channel.addEventListener('message', () => { if (!document.hidden) check(); });
  document.addEventListener('visibilitychange', () => {
    if (document.hidden) { leave(); } else { listen(); check(); }
  });
  addEventListener('pagehide', leave);
  addEventListener('pageshow', event => { if (event.persisted) { listen(); check(); } });

  document.body.prepend(host);
  returnToPlace();
  listen();
  check();
})();
