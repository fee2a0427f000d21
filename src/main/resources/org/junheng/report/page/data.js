// What the page of a county is made from, and how to look things up in it.
const REPORT = DATA.report;
const PROOFS = REPORT.proofs;
const CRITERIA = new Map(REPORT.criteria.map(each => [each.code, each]));
const CLAUSES = new Map(REPORT.clauses.map(each => [each.id, each]));
const RULES = new Map(DATA.more.rules.map(each => [each.code, each]));
const WORKINGS = new Map(DATA.more.workings.map(each => [each.id, each.lines]));
const FINDINGS = new Map([...REPORT.findings, ...REPORT.waived, ...REPORT.queries].map(each => [each.id, each]));

const JUDGED = (() => {
  const columns = DATA.judgements;
  const word = number => number < 0 ? null : columns.words[number];
  return columns.ids.map((id, at) => {
    const code = word(columns.codes[at]);
    const criterion = CRITERIA.get(code);
    return {
      id, code, criterion,
      subject: DATA.subjects[columns.subjects[at]],
      item: word(columns.items[at]),
      verdict: word(columns.verdicts[at]),
      actual: word(columns.actuals[at]),
      required: word(columns.required[at]),
      gap: word(columns.gaps[at]),
      cells: columns.cells[at],
      comparator: word(columns.comparators[at]) ?? criterion.comparator,
      unit: word(columns.units[at]) ?? criterion.unit,
      points: word(columns.points[at]),
      worth: word(columns.worths[at]),
      message: word(columns.messages[at])
    };
  });
})();
const BY_ID = new Map(JUDGED.map(each => [each.id, each]));
const BY_CODE = Map.groupBy ? Map.groupBy(JUDGED, each => each.code) : grouped(JUDGED, each => each.code);

function limit(judged) {
  const range = String(judged.required).match(/^\[?(-?[\d.]+)\s*[,，~～–]\s*(-?[\d.]+)\]?$/);
  const required = range ? figure(range[1]) + '～' + figure(range[2]) : figure(judged.required);
  const key = 'verb.' + judged.comparator;
  return WORDS.has(key) ? say(key, required, shown(judged.unit)) : required + shown(judged.unit);
}

// The school, class or district that a subject is a part of: the first step of its key.
function school(subject) {
  return subject.key.split('/')[0];
}

const SCHOOL_NAMES = (() => {
  const names = new Map();
  for (const subject of DATA.subjects) {
    const key = school(subject);
    if (subject.key === key && (!names.has(key) || subject.type === MAIN_TYPE())) names.set(key, subject.label);
  }
  return names;
})();

// The type of subject of which there are many and that many criteria ask after one by one, such as the schools.
function MAIN_TYPE() {
  if (MAIN_TYPE.known === undefined) {
    const codes = new Map();
    for (const each of JUDGED) {
      const type = each.subject.type;
      if (!codes.has(type)) codes.set(type, {subjects: new Set(), codes: new Set()});
      codes.get(type).subjects.add(each.subject.key);
      codes.get(type).codes.add(each.code);
    }
    let best = '';
    let most = 0;
    for (const [type, found] of codes) {
      const weight = found.codes.size * Math.ceil(Math.log2(found.subjects.size));
      if (weight > most) {
        most = weight;
        best = type;
      }
    }
    MAIN_TYPE.known = best;
  }
  return MAIN_TYPE.known;
}

const SCHOOLS = [...new Set(JUDGED.filter(each => each.subject.type === MAIN_TYPE()).map(each => school(each.subject)))];
const IS_SCHOOL = new Set(SCHOOLS);
const OF_SCHOOL = grouped(JUDGED.filter(each => IS_SCHOOL.has(school(each.subject))), each => school(each.subject));

function named(key) {
  return SCHOOL_NAMES.get(key) ?? key;
}

function worst(list) {
  return ORDER.find(verdict => list.some(each => each.verdict === verdict)) ?? 'NONE';
}

// Cells of a set, each with its header and value, found through the ranges.
const CELLS = new Map();
for (const column of DATA.cells) {
  let at = 0;
  const sheet = (column.table ?? column.workbook) + '\n' + column.sheet;
  if (!CELLS.has(sheet)) CELLS.set(sheet, {sheet: column.sheet, source: column.table ?? column.workbook, columns: []});
  const rows = new Map();
  for (const run of column.rows) {
    const [first, last] = run.split(':').map(Number);
    for (let row = first; row <= (last || first); row++) rows.set(row, column.values[at++]);
  }
  CELLS.get(sheet).columns.push({letters: column.column, header: column.header, rows});
}

function columnNumber(letters) {
  return [...letters].reduce((sum, letter) => sum * 26 + letter.charCodeAt(0) - 64, 0);
}
