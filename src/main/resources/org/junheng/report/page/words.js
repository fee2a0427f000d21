'use strict';
// The data of the page, its words, and how figures and texts are shown.
const DATA = JSON.parse(document.getElementById('data').textContent);
const WORDS = new Map(DATA.more.words.map(word => [word.key, word.text]));
const ORDER = ['NOT_MET', 'ERROR', 'UNDETERMINED', 'MET'];

// A sentence of the page's own; places are counted from 0.
function say(key, ...values) {
  return (WORDS.get(key) ?? key).replace(/\{(\d)\}/g, (all, at) => values[at] ?? '');
}

// Signs that turn or hide the text after them are shown, never sent.
function shown(text) {
  return String(text).replace(/[\u0000-\u0008\u000B-\u001F\u007F-\u009F\u200B-\u200F\u202A-\u202E\u2060-\u2069\uFEFF]/g,
    sign => '⟦U+' + sign.codePointAt(0).toString(16).toUpperCase().padStart(4, '0') + '⟧');
}

function grouped(list, by) {
  const groups = new Map();
  for (const each of list) {
    const key = by(each);
    if (!groups.has(key)) groups.set(key, []);
    groups.get(key).push(each);
  }
  return groups;
}

// A figure for people: at most four decimals, as far as the limit does not need more; nothing decides by it.
function figure(text) {
  if (text === 'true' || text === 'false') return say(text === 'true' ? 'yes' : 'no');
  if (!/^-?\d+(\.\d+)?$/.test(text)) return shown(text);
  const short = Number(text).toFixed(4).replace(/\.?0+$/, '');
  const [whole, part] = short.split('.');
  const spaced = whole.replace(/\B(?=(\d{3})+$)/g, ',');
  return part ? spaced + '.' + part : spaced;
}
