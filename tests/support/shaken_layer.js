// Makes of clean county boundaries a layer as untidy as those of Chinese web maps: every unit digitised on its own, so
// that nearly all neighbours overlap and gape along their borders, some units that cross themselves, coordinates of six
// decimals. Made up; the same for the same seed. usage: node shaken_layer.js CLEAN.geojson OUT.geojson [SEED]
const fs = require('fs');
const [clean, out, seed = '1'] = process.argv.slice(2);

const kMetres = 12;          // that a border is moved by, at most
const kWaveMetres = 14000;   // of the moving, along the border
const kCrossed = 179;        // units that are made to cross themselves
const kDegree = 111320;

function hash(...numbers) {  // 0 to 1
  let h = 2166136261 ^ Number(seed);
  for (const n of numbers) {
    h = Math.imul(h ^ n, 16777619);
    h = Math.imul(h ^ (h >>> 15), 2246822507);
    h ^= h >>> 13;
  }
  return (h >>> 0) / 4294967296;
}

/// Every unit moves its own border in waves of its own.
function shaken(ring, unit) {
  const turn = (2 * Math.PI * kDegree) / kWaveMetres;
  const phase = i => hash(unit, i) * 2 * Math.PI;
  const wave = (i, t, u) => kMetres * Math.sin(turn * t + phase(i)) * Math.cos(turn * 0.7 * u + phase(i + 1));
  return ring.map(([x, y]) => [x + wave(0, y, x) / (kDegree * Math.cos((y * Math.PI) / 180)), y + wave(2, x, y) / kDegree]);
}

/// Exchanges two neighbours of a ring where its edges cross then.
function crossed(ring) {
  const side = (p, q, r) => Math.sign((q[0] - p[0]) * (r[1] - p[1]) - (r[0] - p[0]) * (q[1] - p[1]));
  const cross = (p, q, r, s) => side(p, q, r) * side(p, q, s) < 0 && side(r, s, p) * side(r, s, q) < 0;
  for (let i = 1; i + 2 < ring.length; ++i) {
    const [p, q, r, s] = ring.slice(i - 1, i + 3);
    if (cross(p, r, q, s)) return [...ring.slice(0, i), r, q, ...ring.slice(i + 2)];
  }
  return ring;
}

const features = JSON.parse(fs.readFileSync(clean)).features.filter(f => f.geometry);
const toCross = new Set(features.map((_, unit) => unit).sort((a, b) => hash(a, 99) - hash(b, 99)).slice(0, kCrossed));
const file = fs.openSync(out, 'w');
fs.writeSync(file, '{"type":"FeatureCollection","features":[\n');
let vertices = 0;
features.forEach((f, unit) => {
  const parts = f.geometry.type === 'Polygon' ? [f.geometry.coordinates] : f.geometry.coordinates;
  const moved = parts.map((part, i) => part.map((ring, k) => {
    let result = shaken(ring.slice(0, -1), unit);
    if (i === 0 && k === 0 && toCross.has(unit)) result = crossed(result);
    result = [...result, result[0]].map(p => p.map(value => Number(value.toFixed(6))));
    vertices += result.length;
    return result;
  }));
  const { code, name } = f.properties;
  fs.writeSync(file, (unit ? ',\n' : '') + JSON.stringify({ type: 'Feature', properties: { adcode: Number(code) || code, name },
    geometry: { type: 'MultiPolygon', coordinates: moved } }));
});
fs.writeSync(file, '\n]}\n');
console.log(`${features.length} units, ${vertices} vertices`);
