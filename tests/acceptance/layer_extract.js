// Takes units out of a TopoJSON, as one that holds them alone (code, name), and writes their areas as GeographicLib
// measures them: code,name,area_km2. The unit's name stands in for a code that is missing or that another has too.
// usage: node layer_extract.js TOPOJSON OBJECT OUT_STEM [ID ...]
const fs = require('fs');
const { Geodesic, PolygonArea } = require('geographiclib-geodesic');
const [file, object, stem, ...ids] = process.argv.slice(2);

const topology = JSON.parse(fs.readFileSync(file));
const units = topology.objects[object].geometries.filter(g => g.type && (ids.length === 0 || ids.includes(g.id)))
  .filter(g => g.properties && g.properties.name);
const count = new Map();
for (const g of units) count.set(g.id, (count.get(g.id) || 0) + 1);
for (const g of units)
  g.properties = { code: g.id && count.get(g.id) === 1 ? g.id : g.properties.name, name: g.properties.name };

const { scale: [sx, sy], translate: [tx, ty] } = topology.transform;
const arcs = topology.arcs.map(arc => {
  let x = 0, y = 0;
  return arc.map(([dx, dy]) => [(x += dx) * sx + tx, (y += dy) * sy + ty]);
});
const lineOf = index => (index < 0 ? arcs[~index].slice().reverse() : arcs[index]);

function ringKm2(ring) {
  const polygon = new PolygonArea.PolygonArea(Geodesic.WGS84, false);
  for (const index of ring) for (const [x, y] of lineOf(index).slice(1)) polygon.AddPoint(y, x);
  return Math.abs(polygon.Compute(false, true).area) / 1e6;
}

const partsOf = g => (g.type === 'Polygon' ? [g.arcs] : g.arcs);
const km2 = g => partsOf(g).reduce((sum, [shell, ...holes]) =>
  sum + ringKm2(shell) - holes.reduce((all, hole) => all + ringKm2(hole), 0), 0);
const quoted = text => '"' + text.replace(/"/g, '""') + '"';

fs.writeFileSync(stem + '.csv', 'code,name,area_km2\n' +
  units.map(g => [quoted(g.properties.code), quoted(g.properties.name), km2(g).toFixed(3)].join(',') + '\n').join(''));

const used = [...new Set(units.flatMap(g => partsOf(g).flat(2)).map(index => (index < 0 ? ~index : index)))];
const place = new Map(used.map((index, k) => [index, k]));
const moved = index => (index < 0 ? ~place.get(~index) : place.get(index));
const deep = value => (Array.isArray(value) ? value.map(deep) : moved(value));
for (const g of units) g.arcs = deep(g.arcs);
fs.writeFileSync(stem + '.json', JSON.stringify({ type: 'Topology', transform: topology.transform,
  objects: { units: { type: 'GeometryCollection', geometries: units } }, arcs: used.map(index => topology.arcs[index]) }));
console.log(`${units.length} units, ${used.length} borders`);
