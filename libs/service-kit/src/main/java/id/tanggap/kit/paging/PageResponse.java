package id.tanggap.kit.paging;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * The body of every list.
 *
 * @param items the items of this page
 * @param nextCursor pass it as {@code cursor} to get the next page; null on the last page
 * @param count number of items on all pages, only when asked for by {@code count=true}
 */
public record PageResponse<T>(
    @Schema(description = "The items of this page, in the order of the list") List<T> items,
    @Schema(
            description = "Pass it as cursor to get the next page; null on the last page",
            nullable = true,
            examples = "c2VxdWVuY2Uta2V5czpkaW5rZXM")
        String nextCursor,
    @Schema(
            description =
                "Items on all pages, where the operation takes count=true and was asked so",
            nullable = true,
            examples = "48")
        @JsonInclude(JsonInclude.Include.NON_NULL)
        Long count) {}
