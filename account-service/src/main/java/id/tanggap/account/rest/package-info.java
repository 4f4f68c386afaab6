/** HTTP in: resources, the forms of requests and answers, and what the API document says first. */
@OpenAPIDefinition(
    info =
        @Info(
            title = "Tanggap: accounts",
            version = "1",
            description =
                "Which accounts are official, who answers for them, and the proof of it: units,"
                    + " people, accounts, obligations."))
package id.tanggap.account.rest;

import org.eclipse.microprofile.openapi.annotations.OpenAPIDefinition;
import org.eclipse.microprofile.openapi.annotations.info.Info;
