// batch/html.h: pages for people: static, in Vietnamese, for every browser and screen reader.
#pragma once

#include <string>
#include <string_view>

#include "base/diagnostics.h"
#include "batch/record.h"

namespace tongket::batch {

/// Text in which nothing is markup.
[[nodiscard]] std::string in_html(std::string_view text);

/// The messages of one severity as items of a list, each with its place and how to mend it.
[[nodiscard]] std::string message_items(const RowRecord& record, base::Severity severity);

/// A whole page; `title` is text, `content` markup.
[[nodiscard]] std::string html_page(std::string_view title, std::string_view content);

/// What lies beside the results instead of a PDF: why this report could not be made.
[[nodiscard]] std::string failure_page(const RowRecord& record);

}  // namespace tongket::batch
