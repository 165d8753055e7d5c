#include "cli/schema.h"

#include <cstdio>

#include "cli/commands.h"

namespace tongket::cli {

int run_schema(const SchemaCommand& command) {
    const std::string schema = command.format == "layout" ? layout_schema()
                               : command.markdown         ? report_handbook()
                                                          : report_schema();
    return std::fwrite(schema.data(), 1, schema.size(), stdout) == schema.size() ? 0 : 3;
}

}  // namespace tongket::cli
