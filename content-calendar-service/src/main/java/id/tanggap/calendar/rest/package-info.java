/** HTTP in: resources, the forms of requests and answers, and what the API document says first. */
@OpenAPIDefinition(
    info =
        @Info(
            title = "Tanggap: content calendar",
            version = "1",
            description =
                "What will be said, who allowed it, and proof that it was: programmes, content,"
                    + " approvals, publications."))
package id.tanggap.calendar.rest;

import org.eclipse.microprofile.openapi.annotations.OpenAPIDefinition;
import org.eclipse.microprofile.openapi.annotations.info.Info;
