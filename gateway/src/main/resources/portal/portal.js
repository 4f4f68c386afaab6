"use strict";

const overall = document.getElementById("overall");
const services = document.getElementById("services");

function cell(row, text, className) {
  const td = document.createElement("td");
  td.textContent = text;
  if (className) {
    td.className = className;
  }
  row.append(td);
}

function show(state) {
  overall.textContent = overall.dataset[state.status.toLowerCase()];
  overall.className = state.status.toLowerCase();
  services.replaceChildren(...state.services.map((service) => {
    const row = document.createElement("tr");
    const name = document.createElement("th");
    name.scope = "row";
    name.textContent = services.dataset[service.name] || service.name;
    row.append(name);
    cell(row, service.ready ? services.dataset.ready : services.dataset.unready,
      service.ready ? "up" : "down");
    cell(row, service.version || "–");
    cell(row, service.latencyMs === null ? "–"
      : `${service.latencyMs.toLocaleString(document.documentElement.lang, { maximumFractionDigits: 1 })} ms`,
      "figure");
    return row;
  }));
}

async function look() {
  try {
    const answer = await fetch("/status", { headers: { Accept: "application/json" } });
    show(await answer.json());
  } catch {
    overall.textContent = overall.dataset.failed;
    overall.className = "down";
  }
}

look();
setInterval(look, 15000);
