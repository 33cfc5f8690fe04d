// Die Suche des Registers. Lädt Teile des Suchverzeichnisses, das Offenlage beim Bauen schreibt, nur vom eigenen Server und nur,
// soweit eine Frage sie braucht; speichert nichts.

/* Wörter: dieselben Regeln wie beim Bauen (Sources/Indexing/Words). */

const LATEIN = ('a a a a a a ae c e e e e i i i i d n o o o o o - o u u u u y th ss a a a a a a ae c e e e e i i i i d n o o o o o - o ' +
  'u u u u y th y a a a a a a c c c c c c c c d d d d e e e e e e e e e e g g g g g g g g h h h h i i i i i i i i i i ij ij j j k k k ' +
  'l l l l l l l l l l n n n n n n n n n o o o o o o oe oe r r r r r r s s s s s s s s t t t t t t u u u u u u u u u u u u w w y y y ' +
  'z z z z z z s').split(' ');
const LAENGSTES_WORT = 40;
const UNSICHTBAR = /[\u00AD\u200B-\u200D\u2060\uFEFF]/u;

/** Ein Zeichen als Buchstaben ohne Zeichen darüber; '' zählt nicht, null beendet ein Wort. */
function buchstaben(zeichen) {
  const nummer = zeichen.codePointAt(0);
  if (nummer < 0x80) return /[a-z0-9]/i.test(zeichen) ? zeichen.toLowerCase() : null;
  if (nummer >= 0xC0 && nummer <= 0x17F) return LATEIN[nummer - 0xC0] === '-' ? null : LATEIN[nummer - 0xC0];
  if (UNSICHTBAR.test(zeichen)) return '';
  if (nummer > 0xFFFF) return null;
  if (/\p{M}/u.test(zeichen)) return '';
  if (!/[\p{L}\p{N}]/u.test(zeichen)) return null;
  const klein = String.fromCodePoint(zeichen.toLowerCase().codePointAt(0));
  return klein >= '\u00C0' && klein <= '\u017F' ? buchstaben(klein) : klein;
}

/** Die Wörter eines Textes, wie das Verzeichnis sie kennt, mit ihrer Stelle im Text. */
export function woerter(text) {
  const gefunden = [];
  let wort = '', start = 0, stelle = 0;
  const ende = () => {
    if (wort) gefunden.push({ wort: gefaltet(gekuerzt(wort)), roh: gekuerzt(wort), start, ende: stelle });
    wort = '';
  };
  for (const zeichen of text) {
    const teil = buchstaben(zeichen);
    if (teil === null) ende();
    else if (!wort && teil) { start = stelle; wort = teil; } else wort += teil;
    stelle += zeichen.length;
  }
  ende();
  return gefunden;
}

/** Was in einem geschrieben ist, als ein Wort: IT.NRW, Bürger:innen, KI-Labor. Was ein Zeichen zwischen Ziffern trennt, etwa ein Datum, nicht. */
export function verbundene(text) {
  const gefunden = [];
  const alle = woerter(text);
  for (let i = 0; i < alle.length; i += 1) {
    let bis = i;
    while (bis + 1 < alle.length && verbindet(text, alle[bis].ende, alle[bis + 1].start)) bis += 1;
    if (bis > i) gefunden.push({ ...verbunden(alle.slice(i, bis + 1)), start: alle[i].start, ende: alle[bis].ende });
    i = bis;
  }
  return gefunden;
}

function verbindet(text, von, bis) {
  const zeichen = text.slice(von, bis);
  if (/^[-\u2010\u2011\u2019\u00B7]$/.test(zeichen)) return true;
  return /^[.&':*_]$/.test(zeichen) && !/[0-9]/.test(text[von - 1] + text[bis]);
}

function verbunden(teile) {
  const roh = gekuerzt(teile.map(teil => teil.roh).join(''));
  return { wort: gefaltet(roh), roh };
}

/** Nach a, o und u fällt ein e weg: Geschaeft, Geschäft und Geschaft sind eins. */
function gefaltet(wort) {
  let ergebnis = '';
  for (const zeichen of wort) if (zeichen !== 'e' || !'aou'.includes(ergebnis.slice(-1) || '-')) ergebnis += zeichen;
  return ergebnis;
}

function gekuerzt(wort) {
  const lang = new TextEncoder().encode(wort);
  if (lang.length <= LAENGSTES_WORT) return wort;
  return new TextDecoder().decode(lang.subarray(0, LAENGSTES_WORT)).replace(/\uFFFD$/u, '');
}

/** Ob zwei Wörter sich um höchstens so viele Fehler unterscheiden: ein Buchstabe zu viel, zu wenig, falsch oder zwei vertauscht. */
export function istTippfehler(a, b, fehler) {
  if (Math.abs(a.length - b.length) > fehler) return false;
  let i = 0;
  while (i < a.length && i < b.length && a[i] === b[i]) i += 1;
  if (i === a.length && i === b.length) return true;
  const rest = (x, y) => istTippfehler(a.slice(i + x), b.slice(i + y), fehler - 1);
  return fehler > 0 && (rest(1, 1) || rest(1, 0) || rest(0, 1) ||
    (i + 1 < a.length && a[i] === b[i + 1] && a[i + 1] === b[i] && rest(2, 2)));
}

/** Was zwischen den Teilen eines zusammengesetzten Wortes stehen kann; dahinter bleibt auch eine Endung zurück. */
const FUGEN = ['', 's', 'es', 'n', 'en', 'er', 'e'];

/** Ob ein Wort aus den Anfängen zweier Wörter zusammengesetzt ist, auch im Genitiv: Innenministerium aus Ministerium und Innern. */
function istZusammengesetzt(wort, namen) {
  for (let i = 3; i <= wort.length - 6; i += 1) {
    const grundwoerter = [wort.slice(i), wort.slice(i).replace(/s$/, '')];
    if (!namen.some(anderes => grundwoerter.some(grundwort => anderes.startsWith(grundwort)))) continue;
    const staemme = FUGEN.filter(fuge => wort.slice(0, i).endsWith(fuge)).map(fuge => wort.slice(0, i - fuge.length));
    if (staemme.some(stamm => stamm.length >= 3 && namen.some(anderes => anderes.startsWith(stamm)))) return true;
  }
  return false;
}

/** Was nur sagt, an welcher Stelle etwas steht. */
const STELLEN = /^([0-9]+[a-z]?|art|artikel|abs|absatz|nr|nummer|paragraf|paragraph)$/;

/* Das Verzeichnis: Dateien, die nach ihrem Inhalt heißen und darum nur einmal geladen werden. */

const ZIFFERN = new Int8Array(128).fill(-1);
[...'ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-_'].forEach((z, i) => { ZIFFERN[z.charCodeAt(0)] = i; });

/** Ruft eine Funktion mit jeder Nummer einer Liste von Abständen auf. */
function jede(liste, funktion) {
  let nummer = -1, wert = 0, stelle = 0;
  for (let i = 0; i < liste.length; i += 1) {
    const ziffer = ZIFFERN[liste.charCodeAt(i)];
    wert += (ziffer & 31) << stelle;
    if (ziffer > 31) { stelle += 5; continue; }
    nummer += wert + 1;
    funktion(nummer);
    wert = 0;
    stelle = 0;
  }
}

class Verzeichnis {
  #ordner;
  #dateien = new Map();

  static async geladen(adresse) {
    const verzeichnis = new Verzeichnis();
    verzeichnis.#ordner = adresse.slice(0, adresse.lastIndexOf('/') + 1);
    Object.assign(verzeichnis, await verzeichnis.datei(adresse.slice(verzeichnis.#ordner.length).replace('.json', '')));
    return verzeichnis;
  }

  datei(name) {
    let datei = this.#dateien.get(name);
    if (!datei) {
      datei = fetch(`${this.#ordner}${name}.json`).then(antwort => {
        if (!antwort.ok) throw new Error(`${name}: ${antwort.status}`);
        return antwort.json();
      });
      datei.catch(() => this.#dateien.delete(name));
      this.#dateien.set(name, datei);
    }
    return datei;
  }

  /** Die Zeilen eines Wörterbuchs, deren Wort mit einem Anfang beginnt. */
  async zeilen(buch, anfang, nurGenau = false) {
    const namen = [];
    for (let i = 0; i < buch.length; i += 2) {
      const nachher = buch[i] > anfang && (nurGenau || !buch[i].startsWith(anfang));
      if (nachher) break;
      if (i + 2 >= buch.length || buch[i + 2] >= anfang) namen.push(buch[i + 1]);
    }
    const gefunden = [];
    for (const datei of await Promise.all(namen.map(name => this.datei(name)))) {
      let wort = '';
      for (const zeile of datei) {
        const ende = zeile.indexOf(' ');
        wort = wort.slice(0, ZIFFERN[zeile.charCodeAt(0)]) + (ende < 0 ? zeile.slice(1) : zeile.slice(1, ende));
        if (nurGenau ? wort === anfang : wort.startsWith(anfang)) gefunden.push([wort, ende < 0 ? '' : zeile.slice(ende + 1)]);
        else if (wort > anfang) break;
      }
    }
    return gefunden;
  }

  /** Die entfernten Einträge, in deren Kennung oder Titel von jedem gesuchten Wort eine Art steht. */
  async entfernte(gesucht) {
    if (!this.entfernt || !gesucht.length) return [];
    const alle = await this.datei(this.entfernt);
    return alle.map(([id, titel, ressort, tag]) => ({ id, titel, ressort, tag })).filter(({ id, titel }) => nennt(`${id} ${titel}`, gesucht));
  }

  /** Die Ressorts, in deren Namen oder Abkürzung von jedem gesuchten Wort eine Art steht, auch solche ohne Eintrag. */
  benannte(gesucht) {
    if (!gesucht.length) return [];
    return Object.entries(this.ressorts).map(([kuerzel, [abkuerzung, name]]) => ({ kuerzel, abkuerzung, name }))
      .filter(({ abkuerzung, name }) => nennt(`${abkuerzung} ${name}`, gesucht));
  }

  /** Die Gesetze, in deren Namen von jedem gesuchten Wort eine Art steht, auch solche, die kein Eintrag nennt; die Stelle im Gesetz zählt nicht. */
  genannte(fragen) {
    const gesucht = fragen.filter(({ roh }) => !STELLEN.test(roh));
    if (!gesucht.length) return [];
    return Object.entries(this.gesetze).map(([adresse, [kurz, name, ...weitere]]) => ({ adresse, kurz, name, weitere }))
      .filter(({ kurz, name, weitere }) => nennt([kurz, name, ...weitere].join(' '), gesucht));
  }

  /** Die übrigen Namen des Gesetzes, das heißt, wie jemand fragt, soweit sie ein Wort sind: Wer „AI Act“ sucht, meint auch die KI-Verordnung. */
  andereNamen(frage) {
    const gleich = text => woerter(text).map(({ wort }) => wort).join('');
    const gesetze = Object.values(this.gesetze).map(([kurz, , ...weitere]) => [kurz, ...weitere]);
    const namen = gesetze.find(alle => alle.some(name => gleich(name) === gleich(frage))) ?? [];
    return namen.filter(name => gleich(name) !== gleich(frage) && (woerter(name).length === 1 || verbundene(name)[0]?.ende === name.length));
  }

  async karte(nummer) {
    const datei = await this.datei(this.karten[Math.floor(nummer / this.karten_je_datei)]);
    const [id, titel, kurz, ressort, status, risiko, luecken, ungeprueft] = datei[nummer % this.karten_je_datei];
    return { id, titel, kurz, ressort, status, risiko, luecken, ungeprueft };
  }

  /** Die Werte eines Merkmals mit den Einsätzen, die sie haben. */
  async merkmal(schluessel) {
    const [, , name] = this.merkmale.find(merkmal => merkmal[0] === schluessel);
    const werte = await this.datei(name);
    return werte.map(wert => {
      if (typeof wert[2] === 'string') {
        const nummern = [];
        jede(wert[2], nummer => nummern.push(nummer));
        wert[2] = Uint32Array.from(nummern);
      }
      return { wert: wert[0], text: wert[1], nummern: wert[2] };
    });
  }
}

/* Die Rangfolge: Titel vor Zusammenfassung vor Text, darin ganzes Wort vor Wortanfang vor Wortteil. */

const PUNKTE = { genau: [90, 30, 9], anfang: [80, 26, 7], teil: [70, 22, 5] };
const FUELLWOERTER = new Set('am an auf aus bei das dem den der des die ein eine einem einen einer fur im in ist mit und vom von zu zum zur'.split(' '));

function zaehle(punkte, zeilen, wort, art) {
  for (const [gefunden, listen] of zeilen) {
    const staffel = PUNKTE[art === 'anfang' && gefunden === wort ? 'genau' : art];
    listen.split(' ').forEach((liste, gewicht) => {
      jede(liste, nummer => { if (punkte[nummer] < staffel[gewicht]) punkte[nummer] = staffel[gewicht]; });
    });
  }
}

/** Die Punkte je Einsatz für ein Wort, oder null, wenn es nirgends vorkommt, auf Wunsch nur am Anfang eines anderen. */
async function treffer(verzeichnis, wort, nurAnfaenge = false) {
  const kurz = wort.length < 3;
  const [ganze, teile] = await Promise.all([
    verzeichnis.zeilen(verzeichnis.woerter, wort, kurz),
    kurz || nurAnfaenge ? [] : verzeichnis.zeilen(verzeichnis.teile, wort, wort.length < 4)
  ]);
  if (!ganze.length && !teile.length) return null;
  const punkte = new Uint8Array(verzeichnis.anzahl);
  zaehle(punkte, ganze, wort, 'anfang');
  zaehle(punkte, teile, wort, 'teil');
  return punkte;
}

/** Wie ein vertipptes Wort gemeint sein kann: Das e, das nach a, o oder u wegfällt, kann erst durch den Tippfehler dorthin geraten sein. */
function lesarten(roh) {
  const arten = [gefaltet(roh)];
  for (const fund of roh.matchAll(/[aou]e/g)) {
    arten.push(`${gefaltet(roh.slice(0, fund.index + 1))}e${gefaltet(roh.slice(fund.index + 2))}`);
  }
  return arten;
}

/** Ab so vielen Buchstaben darf ein Wort einen Fehler haben, ab so vielen zwei. */
const LAENGEN_MIT_FEHLERN = [4, 8];

/** Wörter des Registers, die sich um einen Tippfehler unterscheiden; wo es keine gibt und das Wort lang ist, um zwei. */
async function aehnliche(verzeichnis, roh) {
  for (let fehler = 1; fehler <= LAENGEN_MIT_FEHLERN.length; fehler += 1) {
    const alle = await Promise.all(lesarten(roh).map(wort => aehnlicheLesart(verzeichnis, wort, fehler)));
    const gefunden = [...new Set(alle.flat())].sort().slice(0, 6);
    if (gefunden.length) return gefunden;
  }
  return [];
}

function umgekehrt(wort) {
  return [...wort].reverse().join('');
}

/**
 * Wer sich um einen Buchstaben unterscheidet, ist vorn gleich oder hinten gleich. Bei zweien wird gefunden, wer wenigstens die ersten oder die
 * letzten drei trifft: Mit weniger wäre das halbe Wörterbuch zu laden.
 */
async function aehnlicheLesart(verzeichnis, wort, fehler) {
  if (wort.length < LAENGEN_MIT_FEHLERN[fehler - 1] || /[0-9]/.test(wort)) return [];
  const vorn = fehler === 1 ? Math.floor((wort.length - 1) / 2) : 3;
  const hinten = fehler === 1 ? wort.length - 1 - vorn : 3;
  const [gleichVorn, gleichHinten, gleicheTeile] = await Promise.all([
    verzeichnis.zeilen(verzeichnis.vorwaerts, wort.slice(0, vorn)),
    verzeichnis.zeilen(verzeichnis.rueckwaerts, umgekehrt(wort).slice(0, hinten)),
    vorn < 4 ? [] : verzeichnis.zeilen(verzeichnis.teile, wort.slice(0, vorn))
  ]);
  const kandidaten = new Set([...gleichVorn.map(z => z[0]), ...gleichHinten.map(z => umgekehrt(z[0]))]);
  const gefunden = [...kandidaten].filter(kandidat => istTippfehler(wort, kandidat, fehler));
  if (gefunden.length) return gefunden;
  const laengen = Array.from({ length: 2 * fehler + 1 }, (_, i) => wort.length - fehler + i);
  const anfaenge = [...kandidaten, ...gleicheTeile.map(z => z[0])].flatMap(k => laengen.map(laenge => k.slice(0, laenge)));
  return [...new Set(anfaenge)].filter(anfang => istTippfehler(wort, anfang, fehler));
}

/** So kurz dürfen die Teile sein, aus denen ein gesuchtes Wort besteht, und so kurz einer allein. */
const KUERZESTE_TEILE = [4, 6];

/**
 * Die Teile eines zusammengesetzten Wortes, die im Register vorkommen: Wer „Gesichtserkennungssoftware“ sucht, findet Gesichtserkennung, und
 * Software, wo beides steht. Erst der längste bekannte Anfang mit dem, was hinter einer Fuge folgt, dann ein Anfang oder ein Ende allein.
 */
async function bekannteTeile(verzeichnis, roh) {
  const [kurz, allein] = KUERZESTE_TEILE;
  if (roh.length < 2 * kurz || /[0-9]/.test(roh)) return [];
  const anfang = bis => gefaltet(roh.slice(0, bis));
  const [ganze, teile] = await Promise.all([verzeichnis.woerter, verzeichnis.teile].map(buch => verzeichnis.zeilen(buch, anfang(kurz))));
  const bekannte = [...ganze, ...teile].map(zeile => zeile[0]);
  const enden = Array.from({ length: roh.length - kurz }, (_, n) => roh.length - 1 - n);
  const genau = enden.find(bis => bekannte.includes(anfang(bis)));
  const laengster = enden.find(bis => bekannte.some(wort => wort.startsWith(anfang(bis))));
  for (const bis of new Set([genau, laengster, laengster - 1, laengster - 2, laengster - 3].filter(b => b >= kurz))) {
    const reste = FUGEN.filter(fuge => roh.startsWith(fuge, bis)).map(fuge => roh.slice(bis + fuge.length)).filter(rest => rest.length >= kurz);
    const gefunden = await Promise.all(reste.map(rest => treffer(verzeichnis, gefaltet(rest))));
    const rest = reste.find((_, n) => gefunden[n]);
    if (rest) return [anfang(bis), gefaltet(rest)];
  }
  const lang = bis => bis >= allein && bis * 5 >= roh.length * 2;
  if (lang(genau)) return [anfang(genau)];
  if (lang(laengster) && laengster * 2 >= roh.length) return [anfang(laengster)];
  const rueckwaerts = umgekehrt(gefaltet(roh));
  const hinten = (await verzeichnis.zeilen(verzeichnis.rueckwaerts, rueckwaerts.slice(0, kurz))).map(zeile => zeile[0])
    .filter(wort => rueckwaerts.startsWith(wort) && lang(wort.length));
  return hinten.length ? [umgekehrt(hinten.at(-1))] : [];
}

/**
 * Die Punkte je Einsatz für die Teile eines Wortes, und die Teile: beide, wo ein Einsatz beide hat, sonst den vorderen, der mehr sagt, wenn er
 * lang genug ist. Er soll Wörter beginnen, damit Steuer nicht in Ereignissteuerung steht.
 */
async function trefferDerTeile(verzeichnis, roh) {
  const teile = await bekannteTeile(verzeichnis, roh);
  if (!teile.length) return { gefunden: [] };
  const punkte = await Promise.all(teile.map(async (teil, n) => (n ? null : await treffer(verzeichnis, teil, true)) ?? treffer(verzeichnis, teil)));
  const beide = punkte[0].map((vorn, n) => Math.min(vorn, punkte.at(-1)[n]));
  if (beide.some(wert => wert > 0)) return { punkte: beide, gefunden: teile.map(teil => [teil, beide]) };
  const einer = teile[0].length > KUERZESTE_TEILE[0] || teile[0].length >= teile[1].length ? 0 : 1;
  return { punkte: punkte[einer], gefunden: [[teile[einer], punkte[einer]]] };
}

/** Die gesuchten Wörter einer Frage, jedes auch mit seinem Nachbarn verbunden: Wer „chat gpt“ schreibt, sucht ChatGPT. */
function gesuchte(frage) {
  const alle = woerter(frage);
  const ohneFuell = alle.filter(({ wort }) => !FUELLWOERTER.has(wort));
  const gemeint = ohneFuell.length ? ohneFuell : alle;
  const gesucht = new Map();
  for (const [i, teil] of alle.entries()) {
    if (!gemeint.includes(teil)) continue;
    const nachbarn = [alle.slice(i - 1, i + 1), alle.slice(i, i + 2)].filter(paar => paar.length === 2 && paar.every(w => gemeint.includes(w)));
    const arten = [teil.wort, ...nachbarn.map(paar => verbunden(paar).wort)];
    const text = frage.slice(teil.start, teil.ende);
    gesucht.set(teil.wort, { roh: teil.roh, text, arten: [...(gesucht.get(teil.wort)?.arten ?? []), ...arten] });
  }
  return [...gesucht.values()];
}

/** Die Punkte je Einsatz für ein Wort in der besten seiner Arten, und die Arten, die es gibt. */
async function trefferEinerArt(verzeichnis, arten) {
  const alle = await Promise.all(arten.map(async art => [art, await treffer(verzeichnis, art)]));
  const gefunden = alle.filter(([, punkte]) => punkte);
  const beste = gefunden[0]?.[1].slice();
  for (const [, punkte] of gefunden) for (let n = 0; n < punkte.length; n += 1) beste[n] = Math.max(beste[n], punkte[n]);
  return { punkte: beste, gefunden };
}

/**
 * Die Einsätze zu einer Frage: Nummern nach Rang, die gesuchten Wörter, und was für solche genommen wurde, die in keinem Einsatz stehen. Wovon
 * eine Seite handelt, ist richtig geschrieben.
 */
async function suche(verzeichnis, frage, seitenMit) {
  const gesucht = gesuchte(frage);
  if (!gesucht.length) return { nummern: null, gesucht, woerter: [], ersetzt: [], auch: [], einzelne: [] };
  const ersetzt = [], gezeigt = [], fehlend = [], einzelne = [];
  const summe = new Uint16Array(verzeichnis.anzahl).fill(1);
  let gezaehlt = 0;
  const alle = await Promise.all(gesucht.map(({ arten }) => trefferEinerArt(verzeichnis, arten)));
  for (const [i, gesuchtes] of gesucht.entries()) {
    const { roh, text, arten } = gesuchtes;
    let { punkte } = alle[i];
    if (!punkte && arten[0].length < 3 && i === gesucht.length - 1 && gezaehlt) continue;
    gezeigt.push(...arten);
    if (!punkte) {
      const richtig = [verzeichnis.benannte([gesuchtes]), verzeichnis.genannte([gesuchtes]), seitenMit([gesuchtes])].some(({ length }) => length);
      const vertippte = await trefferEinerArt(verzeichnis, richtig ? [] : await aehnliche(verzeichnis, roh));
      const andere = vertippte.punkte || richtig ? vertippte : await trefferDerTeile(verzeichnis, roh);
      punkte = andere.punkte;
      if (punkte) {
        const fundstellen = andere.gefunden.map(([anderes, teil]) => [anderes, teil.indexOf(teil.reduce((a, b) => Math.max(a, b)))]);
        ersetzt.push([text, fundstellen, andere === vertippte ? 'ähnlichen Wörtern' : 'Wörtern mit denselben Teilen']);
        gezeigt.push(...andere.gefunden.map(([anderes]) => anderes));
        if (andere === vertippte) arten.push(...andere.gefunden.map(([anderes]) => anderes));
      } else fehlend.push(text);
    }
    gezaehlt += 1;
    if (punkte) einzelne.push([text, punkte.reduce((anzahl, wert) => anzahl + (wert > 0), 0)]);
    for (let n = 0; n < summe.length; n += 1) summe[n] = summe[n] && punkte?.[n] ? summe[n] + punkte[n] : 0;
  }
  const namen = new Map(verzeichnis.andereNamen(frage).reverse().map(name => [(verbundene(name)[0] ?? woerter(name)[0]).wort, name]));
  const auch = await trefferEinerArt(verzeichnis, [...namen.keys()]);
  for (let n = 0; n < summe.length; n += 1) summe[n] = Math.max(summe[n], auch.punkte?.[n] ?? 0);
  gezeigt.push(...auch.gefunden.map(([wort]) => wort));
  const nummern = [];
  for (let n = 0; n < summe.length; n += 1) if (summe[n]) nummern.push(n);
  nummern.sort((a, b) => summe[b] - summe[a] || a - b);
  return { nummern, gesucht, woerter: gezeigt, ersetzt, einzelne: gezaehlt > 1 ? einzelne : [], fehlend: auch.punkte ? [] : fehlend, auch: auch.gefunden.map(([wort]) => namen.get(wort)) };
}

/* Die Seite. */

const ERSTE = 10;
const OFFENE_MERKMALE = ['ressort', 'status', 'risikoklasse'];
const KURZE_LISTE = 10;
/** Ein Wert einer geschlossenen Liste, wie Seiten ihn nicht schreiben. */
const SCHLUESSEL = /^[a-z0-9_]+$/;
const zahl = new Intl.NumberFormat('de-DE');

function element(name, eigenschaften = {}, ...inhalt) {
  const neu = Object.assign(document.createElement(name), eigenschaften);
  neu.append(...inhalt);
  return neu;
}

/** Ob ein Wort ein gesuchtes enthält; ganz kurze müssen es sein. */
function enthaelt(wort, gesuchtes) {
  return gesuchtes.length < 3 ? wort === gesuchtes : wort.includes(gesuchtes);
}

/** Ob in einem Text von jedem gesuchten Wort eine Art steht. */
function nennt(text, gesucht) {
  const eigene = [...woerter(text), ...verbundene(text)];
  const namen = eigene.map(({ wort }) => wort);
  return gesucht.every(({ arten }) => arten.some(art => namen.some(wort => enthaelt(wort, art)) || istZusammengesetzt(art, namen)));
}

/** Wie ein Wort, das im Verzeichnis klein und ohne Umlaute steht, in einem Text geschrieben ist. */
function geschrieben(wort, text) {
  const alle = [...woerter(text), ...verbundene(text)];
  const fund = alle.find(w => w.wort === wort) ?? alle.find(w => w.wort.includes(wort));
  return fund && text.slice(fund.start, fund.ende);
}

/** Ein Text, in dem die gefundenen Wörter hervorgehoben sind; was erst verbunden gefunden wird, im Ganzen. */
function hervorgehoben(text, gesucht) {
  const trifft = ({ wort }) => gesucht.some(gesuchtes => enthaelt(wort, gesuchtes));
  const einzelne = woerter(text).filter(trifft);
  const ganze = verbundene(text).filter(fund => trifft(fund) && !einzelne.some(w => w.start >= fund.start && w.ende <= fund.ende));
  const teile = [];
  let bis = 0;
  for (const { start, ende } of [...einzelne, ...ganze].sort((a, b) => a.start - b.start)) {
    teile.push(text.slice(bis, start), element('mark', {}, text.slice(start, ende)));
    bis = ende;
  }
  return [...teile, text.slice(bis)];
}

class Suchseite {
  #lauf = 0;
  #gezeigt = ERSTE;
  #ergebnis = { nummern: [], woerter: [] };
  #facetten = new Map();
  #texte = new Map();
  #geladen;
  #tippt = false;

  constructor(formular) {
    this.formular = formular;
    this.titel = document.title;
    this.feld = formular.elements.q;
    for (const id of ['filter', 'facetten', 'ergebnisse', 'stand', 'gewaehlt', 'treffer', 'mehr', 'weitere', 'csv', 'entfernt', 'entfernte', 'ressorts', 'benannte', 'gesetze', 'genannte', 'einzeln', 'einzelne', 'seiten', 'themen']) {
      this[id] = document.getElementById(id);
    }
  }

  async start() {
    this.filter.open = matchMedia('(min-width:62em)').matches;
    this.lies(new URLSearchParams(location.search));
    this.#hoere();
    await this.zeige();
  }

  /** Lädt das Verzeichnis beim ersten Mal, und noch einmal, wenn es sich nicht laden ließ. */
  async #lade() {
    this.#geladen ??= Verzeichnis.geladen(this.formular.dataset.verzeichnis).then(verzeichnis => {
      this.verzeichnis = verzeichnis;
      for (const [schluessel, titel] of verzeichnis.merkmale) this.#baueFacette(schluessel, titel);
    }).catch(fehler => {
      this.#geladen = undefined;
      throw fehler;
    });
    await this.#geladen;
    this.#vergissFremde();
  }

  /** Was sonst an der Adresse hängt, etwa um Wege zu verfolgen, ist kein Filter und gehört nicht in eine, die weitergegeben wird. */
  #vergissFremde() {
    const fremde = [...this.gewaehltes.keys()].filter(schluessel => !this.#facetten.has(schluessel));
    if (!fremde.length) return;
    for (const schluessel of fremde) this.gewaehltes.delete(schluessel);
    this.#merke(false);
  }

  /* Zustand: was im Feld steht und was gewählt ist; die Adresse sagt dasselbe. */

  lies(parameter) {
    this.feld.value = parameter.get('q') ?? '';
    this.gewaehltes = new Map();
    for (const [schluessel, wert] of parameter) {
      // Länder standen in Adressen früher klein.
      const gemeint = schluessel === 'land' && wert.length === 2 ? wert.toUpperCase() : wert;
      if (schluessel !== 'q') this.gewaehltes.set(schluessel, [...(this.gewaehltes.get(schluessel) ?? []), gemeint]);
    }
  }

  get adresse() {
    const parameter = new URLSearchParams();
    if (this.feld.value.trim()) parameter.set('q', this.feld.value.trim());
    for (const [schluessel, werte] of this.gewaehltes) for (const wert of werte) parameter.append(schluessel, wert);
    const text = parameter.toString();
    return location.pathname + (text ? `?${text}` : '');
  }

  #merke(neu) {
    if (this.adresse === location.pathname + location.search) return;
    history[neu ? 'pushState' : 'replaceState'](null, '', this.adresse);
  }

  #hoere() {
    this.feld.addEventListener('input', () => {
      this.#merke(!this.#tippt);
      this.#tippt = true;
      this.zeige();
    });
    this.feld.addEventListener('change', () => { this.#tippt = false; });
    this.feld.addEventListener('keydown', ereignis => {
      if (ereignis.key !== 'Escape' || !this.feld.value) return;
      ereignis.preventDefault();
      this.feld.value = '';
      this.feld.dispatchEvent(new Event('input'));
    });
    this.formular.addEventListener('submit', ereignis => {
      ereignis.preventDefault();
      this.#tippt = false;
      this.#merke(true);
      this.zeige();
      this.ergebnisse.focus();
    });
    this.filter.addEventListener('toggle', () => { if (this.filter.open) this.zeige(); });
    this.facetten.addEventListener('change', ereignis => this.#waehle(ereignis.target.name, ereignis.target.value, ereignis.target.checked));
    this.gewaehlt.addEventListener('click', ereignis => {
      const knopf = ereignis.target.closest('button');
      if (!knopf) return;
      if (knopf.dataset.merkmal) this.#waehle(knopf.dataset.merkmal, knopf.value, false);
      else { this.gewaehltes = new Map(); this.#merke(true); this.zeige(); }
      this.ergebnisse.focus();
    });
    this.weitere.addEventListener('click', async () => {
      const bisher = this.#gezeigt;
      this.#gezeigt += 20;
      history.replaceState({ gezeigt: this.#gezeigt }, '');
      await this.#zeigeKarten(this.#lauf);
      this.treffer.children[bisher]?.querySelector('a').focus();
    });
    this.csv.addEventListener('click', () => this.#ladeCSV());
    addEventListener('popstate', () => { this.#tippt = false; this.lies(new URLSearchParams(location.search)); this.zeige(); });
  }

  #waehle(schluessel, wert, an) {
    const werte = (this.gewaehltes.get(schluessel) ?? []).filter(w => w !== wert);
    if (an) werte.push(wert);
    if (werte.length) this.gewaehltes.set(schluessel, werte); else this.gewaehltes.delete(schluessel);
    this.#tippt = false;
    this.#merke(true);
    this.zeige();
  }

  /* Ergebnis */

  async zeige() {
    this.#lauf += 1;
    const lauf = this.#lauf;
    try {
      await this.#lade();
      const fund = await suche(this.verzeichnis, this.feld.value, gesucht => this.#seitenMit(gesucht));
      const mengen = await this.#mengen();
      const entfernte = this.gewaehltes.size ? [] : await this.verzeichnis.entfernte(fund.gesucht);
      const benannte = this.gewaehltes.size ? [] : this.verzeichnis.benannte(fund.gesucht);
      const genannte = this.gewaehltes.size ? [] : this.verzeichnis.genannte(fund.gesucht);
      if (lauf !== this.#lauf) return;
      const ersetzt = await Promise.all(fund.ersetzt.map(ersatz => this.#wieGeschrieben(ersatz)));
      if (lauf !== this.#lauf) return;
      const nummern = fund.nummern ?? Array.from({ length: this.verzeichnis.anzahl }, (_, n) => n);
      const passende = nummern.filter(n => [...mengen.values()].every(menge => menge[n]));
      const seiten = this.gewaehltes.size ? [] : this.#seitenMit(fund.gesucht);
      this.#ergebnis = { ...fund, seiten, ersetzt, entfernte, benannte, genannte, nummern: passende, hatWort: fund.nummern !== null };
      this.#gezeigt = history.state?.gezeigt ?? ERSTE;
      await this.#zeigeKarten(lauf);
      if (lauf !== this.#lauf) return;
      this.#zeigeRessorts();
      this.#zeigeGesetze();
      this.#zeigeEntfernte();
      this.#zeigeEinzelne();
      this.#zeigeSeiten();
      this.#zeigeStand();
      this.#zeigeGewaehltes();
      await this.#zaehleFacetten(nummern, mengen, lauf);
    } catch (fehler) {
      if (lauf !== this.#lauf) return;
      this.stand.textContent = 'Das Suchverzeichnis lässt sich nicht laden. Bitte laden Sie die Seite neu oder nutzen Sie die Listen unten.';
      console.error(fehler);
    }
  }

  /** Ein vertipptes Wort und die genommenen, wie die Einträge sie schreiben, auf ihrer Karte oder sonst in ihren Angaben, oder wie ein Gesetz heißt. */
  async #wieGeschrieben([wort, andere, wie]) {
    const schreibweisen = await Promise.all(andere.map(async ([anderes, nummer]) => {
      const karte = await this.verzeichnis.karte(nummer);
      return geschrieben(anderes, `${karte.titel} ${karte.kurz}`) ?? geschrieben(anderes, await this.#angaben(karte.id))
        ?? geschrieben(anderes, Object.values(this.verzeichnis.gesetze).flat().join(' ')) ?? anderes;
    }));
    return [wort, [...new Set(schreibweisen)], wie];
  }

  async #angaben(id) {
    if (!this.#texte.has(id)) {
      const antwort = await fetch(`${this.formular.dataset.eintraege}${id}/eintrag.json`);
      const texte = [];
      if (antwort.ok) JSON.parse(await antwort.text(), (_, wert) => { if (typeof wert === 'string' && !SCHLUESSEL.test(wert)) texte.push(wert); return wert; });
      this.#texte.set(id, texte.join('\n'));
    }
    return this.#texte.get(id);
  }

  /** Je gewähltem Merkmal, welche Einsätze einen der gewählten Werte haben. */
  async #mengen() {
    const bekannte = [...this.gewaehltes].filter(([schluessel]) => this.#facetten.has(schluessel));
    return new Map(await Promise.all(bekannte.map(async ([schluessel, gewaehlt]) => {
      const menge = new Uint8Array(this.verzeichnis.anzahl);
      const werte = await this.verzeichnis.merkmal(schluessel);
      this.#facetten.get(schluessel).texte = new Map(werte.map(({ wert, text }) => [wert, text]));
      for (const { wert, nummern } of werte) {
        if (gewaehlt.includes(wert)) for (const nummer of nummern) menge[nummer] = 1;
      }
      return [schluessel, menge];
    })));
  }

  async #zeigeKarten(lauf) {
    const { nummern, woerter: gesucht } = this.#ergebnis;
    const karten = await Promise.all(nummern.slice(0, this.#gezeigt).map(n => this.verzeichnis.karte(n)));
    if (lauf !== this.#lauf) return;
    this.treffer.replaceChildren(...karten.map(karte => this.#karte(karte, gesucht)));
    this.treffer.hidden = !karten.length;
    this.mehr.hidden = !karten.length;
    this.weitere.hidden = nummern.length <= this.#gezeigt;
  }

  #karte(karte, gesucht) {
    const merkmal = (vorlesen, ...inhalt) => element('li', {}, element('span', { className: 'nur-vorlesen' }, vorlesen), ...inhalt);
    const zeilen = [
      element('li', { className: 'kennung' }, karte.id),
      merkmal('Ressort: ', element('a', { href: `${this.formular.dataset.ressorts}${karte.ressort}/` },
        this.verzeichnis.ressorts[karte.ressort]?.[0] ?? karte.ressort)),
      merkmal('Status: ', karte.status),
      element('li', { className: karte.ungeprueft ? 'ungeprueft' : '' }, `Risiko: ${karte.risiko}`)
    ];
    if (karte.luecken) zeilen.push(element('li', { className: 'marke-luecke' }, karte.luecken === 1 ? '1 Lücke' : `${karte.luecken} Lücken`));
    return element('li', { className: 'eintrag' },
      element('h3', {}, element('a', { href: `${this.formular.dataset.eintraege}${karte.id}/` }, ...hervorgehoben(karte.titel, gesucht))),
      element('p', {}, ...hervorgehoben(karte.kurz, gesucht)), element('ul', { className: 'merkmale' }, ...zeilen));
  }

  #zeigeRessorts() {
    const { benannte, woerter: gesucht } = this.#ergebnis;
    this.ressorts.hidden = !benannte.length;
    this.benannte.replaceChildren(...benannte.map(({ kuerzel, abkuerzung, name }) => element('li', { className: 'eintrag' },
      element('h3', {}, element('a', { href: `${this.formular.dataset.ressorts}${kuerzel}/` }, ...hervorgehoben(name, gesucht))),
      element('ul', { className: 'merkmale' }, element('li', {}, ...hervorgehoben(abkuerzung, gesucht))))));
  }

  #zeigeGesetze() {
    const { genannte, woerter: gesucht } = this.#ergebnis;
    this.gesetze.hidden = !genannte.length;
    this.genannte.replaceChildren(...genannte.map(({ adresse, kurz, name, weitere }) => element('li', { className: 'eintrag' },
      element('h3', {}, element('a', { href: `${this.formular.dataset.gesetze}${adresse}/` }, ...hervorgehoben(kurz, gesucht))),
      element('p', {}, ...hervorgehoben(name, gesucht)),
      element('ul', { className: 'merkmale' }, ...weitere.map(weiterer => element('li', {}, ...hervorgehoben(weiterer, gesucht)))))));
  }

  /** Einträge, die es nicht mehr gibt, mit ihrer Adresse, an der ihre letzte Version steht. */
  #zeigeEntfernte() {
    const { entfernte, woerter: gesucht } = this.#ergebnis;
    this.entfernt.hidden = !entfernte.length;
    this.entfernte.replaceChildren(...entfernte.map(({ id, titel, ressort, tag }) => element('li', { className: 'eintrag' },
      element('h3', {}, element('a', { href: `${this.formular.dataset.eintraege}${id}/` }, ...hervorgehoben(titel, gesucht))),
      element('ul', { className: 'merkmale' }, element('li', { className: 'kennung' }, id), element('li', {}, ressort),
        element('li', {}, element('span', { className: 'entfernt' }, tag ? `entfernt am ${tag}` : 'entfernt'))))));
  }

  /** Wo kein Einsatz alle Wörter hat, jedes als Frage für sich, damit es weitergeht. */
  #zeigeEinzelne() {
    const { nummern, einzelne } = this.#ergebnis;
    this.einzeln.hidden = nummern.length > 0 || !einzelne.length;
    this.einzelne.replaceChildren(...einzelne.map(([wort, anzahl]) => {
      const adresse = new URLSearchParams([['q', wort], ...[...this.gewaehltes].flatMap(([s, werte]) => werte.map(wert => [s, wert]))]);
      return element('li', {}, element('a', { href: `?${adresse}` }, `„${wort}“`), this.gewaehltes.size ? '' : ` (${anzahl === 1 ? '1 Einsatz' : `${zahl.format(anzahl)} Einsätze`})`);
    }));
  }

  /** Die übrigen Seiten, in deren Titel, Beschreibung oder Stichwörtern von jedem gesuchten Wort eine Art steht. */
  #seitenMit(gesucht) {
    return gesucht.length ? [...this.themen.children].filter(({ textContent, dataset }) => nennt(`${textContent} ${dataset.woerter}`, gesucht)) : [];
  }

  #zeigeSeiten() {
    const { seiten } = this.#ergebnis;
    this.seiten.hidden = !seiten.length;
    for (const seite of this.themen.children) seite.hidden = !seiten.includes(seite);
  }

  #zeigeStand() {
    const { nummern, ersetzt, einzelne, fehlend, auch, hatWort, entfernte, benannte, genannte, seiten } = this.#ergebnis;
    const frage = this.feld.value.trim();
    const anzahl = nummern.length === 1 ? '1 Einsatz' : `${nummern.length ? zahl.format(nummern.length) : 'Kein'} ${nummern.length ? 'Einsätze' : 'Einsatz'}`;
    const saetze = [`${anzahl}${frage && hatWort ? ` zu „${frage}“` : ''}${this.gewaehltes.size ? ' mit den gewählten Filtern' : ''}.`];
    if (frage && !hatWort) saetze.unshift(`In „${frage}“ steht kein Wort, nach dem sich suchen lässt.`);
    for (const [wort, andere, wie] of ersetzt ?? []) saetze.push(`Kein heutiger Eintrag zu „${wort}“; gesucht wurde nach ${wie}: ${andere.join(', ')}.`);
    for (const wort of fehlend ?? []) saetze.push(`Das Wort „${wort}“ kommt in keinem heutigen Eintrag vor.`);
    if (auch.length) saetze.push(`Gesucht wurde auch nach den anderen Namen des Gesetzes: ${auch.join(', ')}.`);
    if (benannte.length) saetze.push(`Dazu ${benannte.length === 1 ? 'ein Ressort, in dessen' : `${zahl.format(benannte.length)} Ressorts, in deren`} Namen das steht.`);
    if (genannte.length) saetze.push(`Dazu ${genannte.length === 1 ? 'ein Gesetz, in dessen' : `${zahl.format(genannte.length)} Gesetze, in deren`} Namen das steht.`);
    if (entfernte.length) saetze.push(`Dazu ${entfernte.length === 1 ? 'ein Eintrag, der' : `${zahl.format(entfernte.length)} Einträge, die`} entfernt wurde${entfernte.length === 1 ? '' : 'n'}.`);
    if (!nummern.length && !fehlend?.length && einzelne.length > 1 && !this.gewaehltes.size) saetze.push('Kein Eintrag hat alle Wörter zugleich.');
    if (seiten.length) saetze.push(`Dazu ${seiten.length === 1 ? 'eine Seite' : `${zahl.format(seiten.length)} Seiten`} mit diesem Thema.`);
    if (!nummern.length && this.gewaehltes.size) saetze.push('Nehmen Sie einen Filter weg, um mehr zu finden.');
    this.stand.textContent = saetze.join(' ');
    document.title = frage ? `„${frage}“ – ${this.titel}` : this.titel;
  }

  #zeigeGewaehltes() {
    const knoepfe = [...this.gewaehltes].flatMap(([schluessel, werte]) => werte.map(wert => {
      const knopf = element('button', { type: 'button', value: wert }, this.#bezeichnung(schluessel, wert), element('span', { className: 'nur-vorlesen' }, ' (Filter entfernen)'));
      knopf.dataset.merkmal = schluessel;
      return element('li', {}, knopf);
    }));
    if (knoepfe.length > 1) knoepfe.push(element('li', {}, element('button', { type: 'button', className: 'alle' }, 'Alle Filter entfernen')));
    this.gewaehlt.replaceChildren(...knoepfe);
    this.gewaehlt.hidden = !knoepfe.length;
  }

  #bezeichnung(schluessel, wert) {
    const facette = this.#facetten.get(schluessel);
    const text = facette?.texte?.get(wert) ?? wert;
    return facette ? `${facette.titel}: ${text}` : text;
  }

  /* Filter: ein Merkmal wird erst geladen, wenn es aufgeklappt oder gewählt ist. */

  #baueFacette(schluessel, titel) {
    const liste = element('ul');
    const feldgruppe = element('fieldset', {}, element('legend', { className: 'nur-vorlesen' }, titel), liste);
    const klappe = element('details', { className: 'facette' }, element('summary', {}, titel), feldgruppe);
    klappe.open = this.gewaehltes.has(schluessel) || OFFENE_MERKMALE.includes(schluessel);
    klappe.addEventListener('toggle', () => { if (klappe.open && !this.#facetten.get(schluessel).werte) this.zeige(); });
    this.#facetten.set(schluessel, { klappe, liste, feldgruppe, titel });
    this.facetten.append(klappe);
  }

  async #zaehleFacetten(nummern, mengen, lauf) {
    const gebraucht = this.filter.open ? [...this.#facetten].filter(([schluessel, f]) => f.klappe.open || mengen.has(schluessel)) : [];
    await Promise.all(gebraucht.map(async ([schluessel, facette]) => {
      const werte = await this.verzeichnis.merkmal(schluessel);
      if (lauf !== this.#lauf) return;
      if (!facette.werte) this.#fuelle(schluessel, facette, werte);
      const andere = [...mengen].filter(([s]) => s !== schluessel).map(([, menge]) => menge);
      const passend = new Uint8Array(this.verzeichnis.anzahl);
      for (const n of nummern) if (andere.every(menge => menge[n])) passend[n] = 1;
      const gewaehlt = this.gewaehltes.get(schluessel) ?? [];
      for (const wert of facette.werte) {
        let anzahl = 0;
        for (const n of wert.nummern) anzahl += passend[n];
        wert.zaehler.textContent = zahl.format(anzahl);
        wert.kasten.checked = gewaehlt.includes(wert.wert);
        wert.zeile.classList.toggle('keine', !anzahl);
        if (wert.kasten.checked) wert.zeile.hidden = false;
      }
    }));
  }

  #fuelle(schluessel, facette, werte) {
    facette.werte = werte.map(wert => {
      const kasten = element('input', { type: 'checkbox', name: schluessel, value: wert.wert });
      const zaehler = element('span', { className: 'zahl' });
      const zeile = element('li', {}, element('label', {}, kasten, element('span', {}, wert.text), zaehler));
      return { ...wert, kasten, zaehler, zeile };
    });
    facette.liste.replaceChildren(...facette.werte.map(wert => wert.zeile));
    const weitere = facette.werte.slice(KURZE_LISTE);
    if (weitere.length < 3) return;
    for (const wert of weitere) wert.zeile.hidden = true;
    const knopf = element('button', { type: 'button', className: 'alle' }, `Alle ${zahl.format(werte.length)} zeigen`);
    knopf.addEventListener('click', () => {
      for (const wert of weitere) wert.zeile.hidden = false;
      weitere[0].kasten.focus();
      knopf.remove();
    });
    facette.feldgruppe.append(knopf);
  }

  /* Ausgabe: dieselben Schlüssel wie in den Einträgen. */

  async #ladeCSV() {
    const schluessel = this.verzeichnis.merkmale.map(merkmal => merkmal[0]);
    const { nummern } = this.#ergebnis;
    const werte = await Promise.all(schluessel.map(async s => {
      const je = Array.from({ length: this.verzeichnis.anzahl }, () => []);
      for (const wert of await this.verzeichnis.merkmal(s)) for (const n of wert.nummern) if (wert.wert !== 'ohne-angabe') je[n].push(wert.wert);
      return je;
    }));
    const zeilen = [['id', 'titel', 'kurzbeschreibung', ...schluessel, 'adresse']];
    for (const n of nummern) {
      const karte = await this.verzeichnis.karte(n);
      const adresse = new URL(`${this.formular.dataset.eintraege}${karte.id}/`, location.href).href;
      zeilen.push([karte.id, karte.titel, karte.kurz, ...werte.map(je => je[n].map(wertDerListe).join('; ')), adresse]);
    }
    const text = `\uFEFF${zeilen.map(zeile => zeile.map(zelle).join(',')).join('\r\n')}\r\n`;
    const verweis = element('a', { href: URL.createObjectURL(new Blob([text], { type: 'text/csv;charset=utf-8' })), download: 'offenlage-suche.csv' });
    verweis.click();
    setTimeout(() => URL.revokeObjectURL(verweis.href), 10_000);
  }
}

/** Ein Wert einer Liste in einer Zelle, wie ihn die Seite der Daten beschreibt. */
function wertDerListe(wert) {
  return wert.replaceAll(/[\\;]/g, '\\$&');
}

/** Eine Zelle, die keine Tabellenkalkulation für eine Formel hält. */
export function zelle(text) {
  const sicher = /^[=+\-@\t\r]/.test(text) ? `'${text}` : text;
  return /[",\r\n]/.test(sicher) ? `"${sicher.replaceAll('"', '""')}"` : sicher;
}

const formular = globalThis.document?.getElementById('suche');
if (formular) new Suchseite(formular).start();
