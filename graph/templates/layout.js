/* Where things stand: a force layout without chance in it, so that one graph always looks the same. */
"use strict";

/**
 * Give every node of {id, radius} an x and y, edges being pairs [from, to] of ids, so that all of it fills
 * a stage of the given width and height; returns how much larger than the stage the drawing has to be.
 */
function arrange(nodes, edges, stage) {
  const parts = components(nodes, edges).sort((a, b) => b.nodes.length - a.nodes.length);
  const room = Math.max(1, Math.sqrt(nodes.length * 4600 / (stage.width * stage.height)));
  const ratio = stage.width / stage.height;
  parts.forEach((part) => spread(part, ratio));
  pack(parts.map((part) => part.nodes), ratio);
  fill(nodes, stage.width * room, stage.height * room);
  separate(nodes, room);
  fill(nodes, stage.width * room, stage.height * room);
  return room;
}

function components(nodes, edges) {
  const byId = new Map(nodes.map((node) => [node.id, node]));
  const next = new Map(nodes.map((node) => [node.id, new Set()]));
  for (const [from, to] of edges) {
    if (from !== to && next.has(from) && next.has(to)) { next.get(from).add(to); next.get(to).add(from); }
  }
  const order = nodes.slice().sort((a, b) => next.get(b.id).size - next.get(a.id).size || a.id - b.id);
  const seen = new Set(), parts = [];
  for (const start of order) {
    if (seen.has(start.id)) continue;
    const queue = [start.id], links = [];
    seen.add(start.id);
    for (let i = 0; i < queue.length; i++) {
      for (const other of next.get(queue[i])) {
        if (queue[i] < other) links.push([queue[i], other]);
        if (!seen.has(other)) { seen.add(other); queue.push(other); }
      }
    }
    parts.push({ nodes: queue.map((id) => byId.get(id)), links });
  }
  return parts;
}

/** Fruchterman and Reingold, from a spiral round the best connected node. */
function spread({ nodes, links }, ratio) {
  const n = nodes.length, ideal = 105, rounds = n > 600 ? 130 : n > 250 ? 220 : 400;
  const x = new Float64Array(n), y = new Float64Array(n), dx = new Float64Array(n), dy = new Float64Array(n);
  const degree = new Float64Array(n), at = new Map(nodes.map((node, i) => [node.id, i]));
  const ends = links.map(([from, to]) => [at.get(from), at.get(to)]);
  ends.forEach(([a, b]) => { degree[a]++; degree[b]++; });
  for (let i = 0; i < n; i++) {
    const radius = ideal * 0.8 * Math.sqrt(i), angle = i * 2.399963;
    x[i] = radius * Math.cos(angle) * ratio; y[i] = radius * Math.sin(angle);
  }
  const mass = degree.map((d) => 1 + 0.35 * Math.sqrt(d));
  for (let round = 0; round < rounds; round++) {
    const heat = ideal * 1.6 * Math.pow(1 - round / rounds, 1.5) + 1;
    dx.fill(0); dy.fill(0);
    for (let i = 0; i < n; i++) {
      for (let j = i + 1; j < n; j++) {
        const ux = x[i] - x[j], uy = y[i] - y[j], square = Math.max(ux * ux + uy * uy, 25);
        const push = ideal * ideal * mass[i] * mass[j] / square;
        dx[i] += ux * push; dy[i] += uy * push; dx[j] -= ux * push; dy[j] -= uy * push;
      }
    }
    for (const [a, b] of ends) {
      const ux = x[a] - x[b], uy = y[a] - y[b], pull = Math.sqrt(ux * ux + uy * uy) / ideal;
      dx[a] -= ux * pull; dy[a] -= uy * pull; dx[b] += ux * pull; dy[b] += uy * pull;
    }
    for (let i = 0; i < n; i++) {
      dx[i] -= x[i] * 0.5 / ratio; dy[i] -= y[i] * 0.5 * ratio;
      const length = Math.hypot(dx[i], dy[i]) || 1, step = Math.min(length, heat);
      x[i] += dx[i] / length * step; y[i] += dy[i] / length * step;
    }
  }
  nodes.forEach((node, i) => { node.x = x[i]; node.y = y[i]; });
}

/** Push apart what overlaps; `room` is how much larger than on the screen things stand. */
function separate(nodes, room) {
  for (let round = 0; round < 80; round++) {
    let moved = false;
    for (let i = 0; i < nodes.length; i++) {
      for (let j = i + 1; j < nodes.length; j++) {
        const a = nodes[i], b = nodes[j], least = (a.radius + b.radius) * Math.pow(room, 0.3) + 13 * room;
        const ux = a.x - b.x || 0.5, uy = a.y - b.y || 0.5, distance = Math.hypot(ux, uy);
        if (distance >= least) continue;
        const push = (least - distance) / distance / 2;
        moved = true;
        a.x += ux * push; a.y += uy * push; b.x -= ux * push; b.y -= uy * push;
      }
    }
    if (!moved) return;
  }
}

/** Set the groups in rows, the largest first. */
function pack(groups, ratio) {
  const boxes = groups.map((nodes) => ({ nodes, ...bounds(nodes, 45) }));
  const area = boxes.reduce((sum, box) => sum + box.w * box.h, 0);
  const row = Math.max(Math.sqrt(area * ratio), boxes[0] ? boxes[0].w : 0) + 1;
  let left = 0, top = 0, height = 0;
  for (const box of boxes) {
    if (left && left + box.w > row) { left = 0; top += height; height = 0; }
    box.nodes.forEach((node) => { node.x += left - box.x; node.y += top - box.y; });
    left += box.w; height = Math.max(height, box.h);
  }
}

/** Stretch everything to a width and height, but neither way much more than the other. */
function fill(nodes, width, height) {
  if (!nodes.length) return;
  const box = bounds(nodes, 0);
  const sx = (width - 2 * Math.min(90, width * 0.08)) / Math.max(box.w, 1);
  const sy = (height - 2 * Math.min(60, height * 0.08)) / Math.max(box.h, 1);
  const kx = Math.min(sx, sy * 1.8, 3), ky = Math.min(sy, sx * 1.8, 3);
  nodes.forEach((node) => { node.x = (node.x - box.x - box.w / 2) * kx; node.y = (node.y - box.y - box.h / 2) * ky; });
}

function bounds(nodes, margin) {
  const xs = nodes.map((node) => node.x), ys = nodes.map((node) => node.y);
  const x = Math.min(...xs) - margin, y = Math.min(...ys) - margin;
  return { x, y, w: Math.max(...xs) + margin - x, h: Math.max(...ys) + margin - y };
}

/**
 * Which labels can be read at a zoom, and where they stand: id -> "below" or "above" the node. None lies on another, nor
 * on a node; those of rank above 0 may lie on nodes. Boxes come with the most important first.
 */
function readable(boxes, zoom) {
  const kept = [], places = new Map();
  const discs = boxes.map((box) => ({ id: box.id, x: box.x * zoom, y: box.y * zoom, w: box.radius * 2, h: box.radius * 2 }));
  const apart = (a, b, gap) => Math.abs(a.x - b.x) > (a.w + b.w) / 2 + gap || Math.abs(a.y - b.y) > (a.h + b.h) / 2 + gap;
  boxes.forEach((box, i) => {
    const away = box.radius + 7 + box.labelHeight / 2, clear = (label) => kept.every((other) => apart(label, other, 3));
    const label = (side) => ({ x: discs[i].x, y: discs[i].y + (side === "below" ? away : -away), w: box.labelWidth, h: box.labelHeight });
    const open = (side) => clear(label(side)) && discs.every((disc) => disc.id === box.id || apart(label(side), disc, -2));
    const side = ["below", "above"].find(open) || (box.rank > 0 && ["below", "above"].find((place) => clear(label(place))));
    if (side) { kept.push(label(side)); places.set(box.id, side); }
  });
  return places;
}
