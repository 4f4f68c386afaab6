/** HTTP in: resources, the forms of requests and answers, and what the API document says first. */
@OpenAPIDefinition(
    info =
        @Info(
            title = "Tanggap: monitoring",
            version = "1",
            description =
                "Which accounts are alive and how well citizens are answered, with the"
                    + " observations behind every figure."))
package id.tanggap.monitoring.rest;

import org.eclipse.microprofile.openapi.annotations.OpenAPIDefinition;
import org.eclipse.microprofile.openapi.annotations.info.Info;
