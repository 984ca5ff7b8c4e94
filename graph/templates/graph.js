/* The page: which entities are shown, what a click tells, search, filter. Text of pages enters as textContent only. */
"use strict";
(function () {
  const read = (id) => JSON.parse(document.getElementById(id).textContent);
  const nodes = read("nodes"), edges = read("edges"), data = read("data");
  const FONT = '"Noto Sans CJK SC","Source Han Sans SC","PingFang SC","Hiragino Sans GB","Microsoft YaHei",sans-serif';
  const kinds = new Map(data.kinds.map((kind) => [kind.kind, kind]));
  const around = nodes.map(() => []);
  edges.forEach((edge, number) => {
    edge.number = number;
    around[edge.from].push(edge);
    if (edge.to !== edge.from) around[edge.to].push(edge);
  });
  const hidden = new Set(nodes.length > 60 ? ["reporter"] : []);
  const home = { title: nodes.length <= data.whole ? "all" : "overview", centre: null };
  let view = home, selected = null, hovered = null, shown = new Set(), joined = [], boxes = new Map(), room = 1, named = new Map(), stage = {};
  const $ = (id) => document.getElementById(id);

  /** An element with text and children; never parses HTML. */
  function make(tag, attributes, ...children) {
    const element = document.createElement(tag);
    for (const [name, value] of Object.entries(attributes || {})) {
      if (name === "onclick") element.addEventListener("click", value); else element.setAttribute(name, value);
    }
    element.append(...children.filter((child) => child !== null && child !== undefined && child !== ""));
    return element;
  }

  const measure = document.createElement("canvas").getContext("2d");
  const most = Math.max(...nodes.map((node) => node.value), 1);
  const brief = (node) => (node.name.length > 11 ? node.name.slice(0, 10) + "…" : node.name);
  const radius = (node) => 6 + 18 * node.value / most;
  const size = (node) => 12.5 + 7 * node.value / most;

  /** The room that a node and a label take on the screen. */
  function box(node, text) {
    const lines = text.split("\n");
    measure.font = `${size(node)}px ${FONT}`;
    const labelWidth = Math.max(...lines.map((line) => measure.measureText(line).width)), labelHeight = lines.length * size(node) * 1.2;
    return { id: node.id, radius: radius(node), labelWidth, labelHeight };
  }

  /** What an entity is joined to, the best connected first. */
  function strongest(id, open) {
    return around[id].map((edge) => (edge.from === id ? edge.to : edge.from)).filter((other) => open(nodes[other]))
      .sort((a, b) => nodes[b].value - nodes[a].value || a - b);
  }

  /** The most connected entities, each with a few of those it is joined to. */
  function foremost(open) {
    const ids = new Set();
    for (const hub of nodes.filter(open)) {
      if (ids.size >= data.overview) break;
      ids.add(hub.id);
      for (const other of Array.from(new Set(strongest(hub.id, open))).slice(0, 5)) if (ids.size < data.overview) ids.add(other);
    }
    return nodes.filter((node) => ids.has(node.id));
  }

  /** Which entities a view holds, those of kinds switched off left out. */
  function members(now) {
    const open = (node) => !hidden.has(node.kind);
    if (now.centre === null) {
      const some = now.title === "all" ? nodes.filter(open) : foremost(open);
      const ids = new Set(some.map((node) => node.id));
      const tied = some.filter((node) => around[node.id].some((edge) => edge.from !== edge.to && ids.has(edge.from) && ids.has(edge.to)));
      now.alone = now.title === "all" && some.length > 40 ? some.length - tied.length : 0;
      return now.alone || now.title === "overview" ? tied : some;
    }
    const near = new Set([now.centre]), first = strongest(now.centre, open);
    now.all = new Set(first).size;
    first.forEach((id) => { if (near.size < 70) near.add(id); });
    for (const id of Array.from(near).slice(1)) {
      for (const other of strongest(id, open)) if (near.size < 70) near.add(other);
    }
    return nodes.filter((node) => near.has(node.id));
  }

  const points = new vis.DataSet(), lines = new vis.DataSet();
  const drawing = $("mynetwork"), network = new vis.Network(drawing, { nodes: points, edges: lines }, read("options"));

  function draw(now) {
    view = now;
    const here = members(now);
    shown = new Set(here.map((node) => node.id));
    joined = edges.filter((edge) => shown.has(edge.from) && shown.has(edge.to) && edge.from !== edge.to);
    boxes = new Map(here.map((node) => [node.id, box(node, brief(node))]));
    stage = { width: drawing.clientWidth, height: drawing.clientHeight };
    network.redraw();
    room = arrange(Array.from(boxes.values()), joined.map((edge) => [edge.from, edge.to]), stage);
    hovered = null;
    if (!shown.has(selected)) selected = null;
    points.clear(); lines.clear();
    network.moveTo({ position: { x: 0, y: 0 }, scale: 1 / room });
    labels();
    points.add(here.map((node) => ({ id: node.id, shape: node.shape, x: boxes.get(node.id).x, y: boxes.get(node.id).y, ...looks(node) })));
    lines.add(joined.map((edge) => ({ id: edge.number, from: edge.from, to: edge.to, ...stroke(edge) })));
    say();
    $("back").hidden = now === home;
  }

  function fit(gently) {
    network.moveTo({ position: { x: 0, y: 0 }, scale: 1 / room, animation: gently ? { duration: 350 } : false });
  }

  /** Choose the labels that can be read at the present zoom: what is looked at and its neighbours first. */
  function labels() {
    const zoom = network.getScale(), centre = focus();
    const near = new Set(centre === null ? [] : around[centre].flatMap((edge) => [edge.from, edge.to]));
    const rank = (node) => (node.id === centre ? 3 : near.has(node.id) ? 2 : 0);
    const wording = (node) => (rank(node) && near.size <= 14 ? node.label : brief(node));
    const order = nodes.filter((node) => shown.has(node.id)).sort((a, b) => rank(b) - rank(a) || a.id - b.id);
    const placed = order.map((node, i) => {
      const { x, y } = boxes.get(node.id), now = box(node, wording(node));
      return { ...now, x, y, rank: rank(node) || (i < 16 ? 1 : 0), radius: now.radius * grown(zoom) * zoom };
    });
    const places = readable(placed, zoom);
    named = new Map(order.filter((node) => places.has(node.id)).map((node) => {
      const { labelHeight } = box(node, wording(node)), r = radius(node) * grown(zoom) * zoom;
      return [node.id, { text: wording(node), shift: (places.get(node.id) === "below" ? -5 : -(2 * r + labelHeight + 9)) / zoom }];
    }));
  }

  /** How much larger than its radius a node is drawn: smaller where it is crowded, growing more slowly than the zoom. */
  const grown = (zoom) => Math.sqrt(Math.max(zoom * room, 0.5)) / Math.pow(room, 0.7) / zoom;

  const focus = () => (hovered !== null ? hovered : selected);
  function lit(id) {
    const centre = focus();
    return centre === null || centre === id || around[centre].some((edge) => edge.from === id || edge.to === id);
  }

  function looks(node) {
    const bright = lit(node.id), colour = node.color, zoom = network.getScale(), dim = view.centre === null ? 0.14 : 0.5;
    return {
      label: named.has(node.id) ? named.get(node.id).text : undefined,
      size: radius(node) * grown(zoom),
      opacity: bright ? 1 : dim,
      color: { background: colour, border: "#f7f5f0", hover: { background: colour, border: "#23211d" },
        highlight: { background: colour, border: "#23211d" } },
      font: { face: FONT, size: size(node) / zoom, color: bright ? "#23211d" : `rgba(35,33,29,${dim + 0.05})`,
        strokeWidth: 3 / zoom, strokeColor: "#f7f5f0", vadjust: named.has(node.id) ? named.get(node.id).shift : 0, bold: { mod: "" } },
    };
  }

  const inks = { post: "#2b6cb0", part_of: "#b23a48", within: "#2f855a", location: "#946c2c", reported: "#6b7280" };
  function stroke(edge) {
    const centre = focus(), near = centre !== null && (edge.from === centre || edge.to === centre);
    const ink = inks[edge.relation] || "#dd7a1f", zoom = network.getScale();
    return {
      color: { color: ink, highlight: ink, hover: ink, opacity: near ? 0.9 : centre === null ? 0.42 : view.centre === null ? 0.06 : 0.25 },
      width: (near ? 1.8 : 1.1) / zoom,
      dashes: edge.relation === "part_of" || edge.relation === "within" ? [5 / zoom, 4 / zoom] : false,
      arrows: { to: { enabled: near, scaleFactor: 0.5 / zoom } },
      label: near && around[centre].length <= 30 ? edge.name : undefined,
      font: { face: FONT, size: 12 / zoom, color: "#4a463e", strokeWidth: 3 / zoom, strokeColor: "#f7f5f0", align: "horizontal" },
    };
  }

  function repaint() {
    labels();
    points.update(nodes.filter((node) => shown.has(node.id)).map((node) => ({ id: node.id, ...looks(node) })));
    lines.update(joined.map((edge) => ({ id: edge.number, ...stroke(edge) })));
  }

  function say() {
    const count = shown.size;
    let text = "";
    if (view.centre !== null) {
      const cut = view.all > count - 1 ? `，相连的共 ${view.all} 个，先画最相连的` : "";
      text = `“${nodes[view.centre].name}”的周边：${count} 个实体${cut} · its surroundings`;
    } else if (view.title === "overview") {
      text = `全图有 ${data.total} 个实体，这里先画最相连的 ${count} 个；搜索或点选一个，看它的周边。 ` +
        `Showing the ${count} most connected of ${data.total}; search for any other.`;
    }
    if (view.alone) text += `另有 ${view.alone} 个实体与图中所画的没有联系，没有画出，可以搜索。 ${view.alone} unconnected entities are left out; search finds them.`;
    if (data.total > nodes.length) text += ` 本页收最相连的 ${nodes.length} 个，其余请用 fangzhi query 或 show。`;
    $("notice").textContent = text;
  }

  /* The panel. */

  function link(id, text) {
    return make("button", { type: "button", class: "name", onclick: () => choose(id) }, text || nodes[id].name);
  }

  const section = (zh, en, list) => (list.length ? [make("h3", {}, zh, make("i", {}, en)), make("ul", {}, ...list)] : []);
  const when = (text) => (text ? make("span", { class: "when" }, text) : null);

  function fact(...parts) {
    const last = parts.pop();
    return make("li", { class: "fact" }, make("span", {}, ...parts), last);
  }

  /** Observations in words: one day, or the first and the last of several. */
  function seen(edge) {
    const days = (edge.observed || "").split(" ").filter(Boolean);
    return days.length > 1 ? `${days[0]} 至 ${days[days.length - 1]}` : days[0] || "";
  }

  function post(edge, id) {
    const status = (edge.status || "").split(" ").filter((word) => word && word !== "held").map((word) => data.statuses[word] || word);
    const note = status.length ? make("span", { class: "role" }, `（${status.join("、")}）`) : null;
    const other = edge.from === id ? edge.to : edge.from;
    return edge.from === id ? fact(link(other), ` ${edge.name}`, note, when(seen(edge))) : fact(link(other), make("span", { class: "role" }, ` ${edge.name}`), note, when(seen(edge)));
  }

  function facts(id) {
    const mine = (relation, outward) => around[id].filter((edge) => edge.relation === relation && (outward ? edge.from : edge.to) === id);
    const plain = (relation, outward) => mine(relation, outward).map((edge) => make("li", {}, link(outward ? edge.to : edge.from)));
    const parts = ["organizer", "leader", "attendee", "location"];
    const byDay = (a, b) => (seen(a) < seen(b) ? -1 : seen(a) > seen(b) ? 1 : 0);
    const happened = parts.flatMap((part) => mine(part, false)).sort((a, b) => ((nodes[b.from].when || "") > (nodes[a.from].when || "") ? 1 : -1));
    return [
      ...section("任职", "posts", mine("post", true).sort(byDay).map((edge) => post(edge, id))),
      ...section("上级", "part of", plain("part_of", true)),
      ...section("位于", "within", plain("within", true)),
      ...parts.flatMap((part) => section(data.relations[part], part === "organizer" ? "organiser" : part, plain(part, true))),
      ...section("任职者", "holders of posts", mine("post", false).sort(byDay).map((edge) => post(edge, id))),
      ...section("下设", "parts", plain("part_of", false)),
      ...section("所辖", "contains", plain("within", false)),
      ...section("活动", "events", happened.map((edge) =>
        fact(make("span", { class: "role" }, `${data.relations[edge.relation]} `), link(edge.from), when(nodes[edge.from].when || "日期不详")))),
      ...section("报道", "reported", [...mine("reported", true).map((edge) => fact(link(edge.to), when(nodes[edge.to].when || ""))),
        ...plain("reported", false)]),
    ];
  }

  function quote([number, from, to, begin, end]) {
    const said = data.sentences[number];
    const where = make("code", {}, `${said.file || "?"}:${begin}-${end}`);
    return make("blockquote", {},
      make("p", {}, said.text.slice(0, from), make("mark", {}, said.text.slice(from, to)), said.text.slice(to)),
      make("cite", {}, where, [said.headline ? ` 《${said.headline}》` : "", said.date ? ` ${said.date}` : ""].join("")));
  }

  function tell(id) {
    const node = nodes[id], kind = kinds.get(node.kind), sources = data.sources[id];
    const badge = make("span", { class: "badge", style: `background:${kind.color}` }, node.what || kind.zh);
    const also = data.also[id].length ? ` · 又作 ${data.also[id].join("、")}` : "";
    const more = data.counts[id] - sources.length;
    const buttons = view.centre === id ? null
      : make("button", { type: "button", class: "act", onclick: () => surround(id) }, "只看周边 surroundings");
    $("panel").replaceChildren(
      make("h2", {}, node.name),
      make("p", { class: "meta" }, badge, [node.when, node.home].filter(Boolean).join(" · ") + also),
      ...[buttons].filter(Boolean),
      ...facts(id),
      ...(sources.length ? [make("h3", {}, "出处", make("i", {}, "sources"))] : []),
      ...sources.map(quote),
      ...(more > 0 ? [make("p", { class: "more" }, `另有 ${more} 处提及 · ${more} more mentions`)] : []));
    $("panel").scrollTop = 0;
  }

  function tellEdge(edge) {
    const both = new Set(data.sources[edge.from].map((entry) => entry[0]));
    const shared = data.sources[edge.to].filter((entry) => both.has(entry[0]));
    const told = shared.length ? shared : data.sources[nodes[edge.from].kind === "event" ? edge.from : edge.to];
    $("panel").replaceChildren(
      make("h2", {}, edge.name),
      make("p", { class: "meta" }, data.relations[edge.relation] || ""),
      make("ul", {}, fact(link(edge.from), " → ", link(edge.to), when(seen(edge) || nodes[edge.from].when || ""))),
      make("h3", {}, "出处", make("i", {}, "sources")), ...told.map(quote));
  }

  const clipped = (name) => (name.length > 17 ? name.slice(0, 16) + "…" : name);

  function welcome() {
    const open = nodes.filter((node) => shown.has(node.id));
    const top = open.filter((node) => node.value > 0).slice(0, 14);
    const recent = open.filter((node) => node.kind === "event" && node.when).sort((a, b) => (a.when < b.when ? 1 : -1)).slice(0, 10);
    $("panel").replaceChildren(
      make("h2", {}, "从报纸到图谱"),
      make("p", { class: "meta" }, "点一个圆点，看它的任职、活动和原文出处；双击看它的周边；上方图例可以开关各类。"),
      make("p", { class: "meta" }, "Click for facts and the sentences that say so; double-click for surroundings; the legend filters by kind."),
      ...(nodes.length ? [] : [make("p", {}, "这些版面上没有认出人物、机构、社区、地点或活动。Nothing was recognised on these pages.")]),
      ...section("最相连的", "most connected", top.map((node) => fact(link(node.id, clipped(node.name)), when(kinds.get(node.kind).zh)))),
      ...section("近来的事", "latest events", recent.map((node) => fact(link(node.id, clipped(node.name)), when(node.when)))));
  }

  /* Choosing. */

  function choose(id) {
    if (hidden.has(nodes[id].kind)) { hidden.delete(nodes[id].kind); legend(); draw(view); }
    if (!shown.has(id)) return surround(id);
    selected = id; hovered = null;
    network.selectNodes([id], false);
    repaint(); tell(id);
    const { x, y } = boxes.get(id), at = network.canvasToDOM({ x, y });
    if (at.x < 40 || at.y < 40 || at.x > stage.width - 40 || at.y > stage.height - 40) {
      network.moveTo({ position: { x, y }, animation: { duration: 350 } });
    }
  }

  function surround(id) {
    selected = id;
    if (hidden.has(nodes[id].kind)) { hidden.delete(nodes[id].kind); legend(); }
    draw({ title: "surroundings", centre: id });
    network.selectNodes([id], false);
    tell(id);
  }

  function clear() { selected = null; hovered = null; network.unselectAll(); repaint(); welcome(); }

  network.on("click", ({ nodes: hit, edges: crossed }) => {
    if (hit.length) { selected = hit[0]; hovered = null; repaint(); tell(hit[0]); }
    else if (crossed.length) tellEdge(edges[crossed[0]]);
    else clear();
  });
  let waiting = 0;
  network.on("zoom", () => { clearTimeout(waiting); waiting = setTimeout(repaint, 60); });
  new ResizeObserver(() => {
    if (drawing.clientWidth === stage.width && drawing.clientHeight === stage.height) return;
    clearTimeout(waiting);
    waiting = setTimeout(() => draw(view), 120);
  }).observe(drawing);
  network.on("doubleClick", ({ nodes: hit }) => { if (hit.length) surround(hit[0]); });
  network.on("hoverNode", ({ node }) => { if (selected === null) { hovered = node; repaint(); } });
  network.on("blurNode", () => { if (hovered !== null) { hovered = null; repaint(); } });

  function search(text) {
    const plain = text.trim();
    const named = (node) => node.name === plain || `${node.name}（${node.home}）` === plain;
    const hit = nodes.find((node) => named(node) && !hidden.has(node.kind)) || nodes.find(named)
      || nodes.find((node) => data.also[node.id].includes(plain))
      || nodes.find((node) => plain && (node.name.includes(plain) || data.also[node.id].some((form) => form.includes(plain))));
    $("query").classList.toggle("missing", Boolean(plain) && !hit);
    if (hit) choose(hit.id);
    return hit;
  }
  $("search").addEventListener("submit", (event) => { event.preventDefault(); search($("query").value); });
  $("query").addEventListener("input", (event) => {
    $("query").classList.remove("missing");
    if (event.inputType === "insertReplacementText" || !event.inputType) search($("query").value);
  });
  const twice = new Map();
  nodes.forEach((node) => twice.set(node.name, (twice.get(node.name) || 0) + 1));
  $("names").append(...nodes.map((node) => make("option", { value: twice.get(node.name) > 1 ? `${node.name}（${node.home}）` : node.name })));

  /* Legend, tools. */

  const SHAPES = {
    dot: "M7 1a6 6 0 1 0 .01 0z", square: "M2 2h10v10H2z", hexagon: "M4 1.5h6L13 7l-3 5.5H4L1 7z", triangle: "M7 1l6 11H1z",
    diamond: "M7 0l6 7-6 7-6-7z", triangleDown: "M1 2h12L7 13z",
  };
  function icon(kind) {
    const svg = document.createElementNS("http://www.w3.org/2000/svg", "svg"), path = document.createElementNS("http://www.w3.org/2000/svg", "path");
    svg.setAttribute("viewBox", "0 0 14 14"); path.setAttribute("d", SHAPES[kind.shape]); path.setAttribute("fill", kind.color);
    svg.append(path);
    return svg;
  }
  function legend() {
    $("legend").replaceChildren(...data.kinds.map((kind) => {
      const count = nodes.filter((node) => node.kind === kind.kind).length;
      if (!count) return "";
      return make("button", { type: "button", "data-kind": kind.kind, "aria-pressed": String(!hidden.has(kind.kind)), onclick: () => {
        if (!hidden.delete(kind.kind)) hidden.add(kind.kind);
        legend(); draw(view.centre !== null && hidden.has(nodes[view.centre].kind) ? home : view);
        if (selected === null) welcome(); else tell(selected);
      } }, icon(kind), kind.zh, make("i", {}, `${kind.en} ${count}`));
    }).filter(Boolean));
  }
  $("back").addEventListener("click", () => { draw(home); if (selected === null) welcome(); else { network.selectNodes([selected], false); tell(selected); } });
  $("fit").addEventListener("click", () => fit(true));
  document.addEventListener("keydown", (event) => { if (event.key === "Escape") clear(); });
  $("counts").textContent = `${data.total} 个实体 · ${data.links} 条联系`;
  legend();
  draw(home);
  welcome();
  if (location.hash) search(decodeURIComponent(location.hash.slice(1)));
  /* What is drawn, and where on the canvas, for scripts and tests. */
  window.fangzhi = {
    shown: () => nodes.filter((node) => shown.has(node.id)).map((node) => node.name),
    where: (name) => {
      const node = nodes.find((one) => one.name === name), { x, y } = network.canvasToDOM(boxes.get(node.id));
      return [x, y];
    },
  };
  document.body.dataset.ready = "yes";
})();
