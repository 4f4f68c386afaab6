/** HTTP in: resources, the forms of requests and answers, and what the API document says first. */
@OpenAPIDefinition(
    info =
        @Info(
            title = "Tanggap: complaints",
            version = "1",
            description =
                "Nobody is left without an answer: channels, messages, complaints, working time,"
                    + " answers."))
package id.tanggap.complaint.rest;

import org.eclipse.microprofile.openapi.annotations.OpenAPIDefinition;
import org.eclipse.microprofile.openapi.annotations.info.Info;
