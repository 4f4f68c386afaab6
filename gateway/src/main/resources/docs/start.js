"use strict";

window.addEventListener("load", () => {
  window.reader = SwaggerUIBundle({
    urls: {documents},
    "urls.primaryName": "Tanggap",
    dom_id: "#reader",
    deepLinking: true,
    docExpansion: "none",
    filter: true,
    defaultModelsExpandDepth: 0,
    displayRequestDuration: true,
    persistAuthorization: false,
    validatorUrl: null,
    presets: [SwaggerUIBundle.presets.apis, SwaggerUIStandalonePreset],
    layout: "StandaloneLayout",
  });
});
