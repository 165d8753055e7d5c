#include "data/sheets/part_fault.h"

namespace tongket::data {

void report_part_fault(PartFault fault,
                       const std::string& name,
                       base::Place place,
                       base::Diagnostics& diagnostics) {
    using base::Code;
    switch (fault) {
        case PartFault::None:
        case PartFault::Stopped:
            break;
        case PartFault::Missing:
        case PartFault::Damaged:
        case PartFault::Malformed:
        case PartFault::TooDeep:
            diagnostics.report(Code::DamagedWorkbook, place, {name});
            break;
        case PartFault::Encrypted:
            diagnostics.report(Code::PasswordProtected, place);
            break;
        case PartFault::TooLarge:
            diagnostics.report(Code::WorkbookBomb, place, {name});
            break;
        case PartFault::Doctype:
            diagnostics.report(Code::DoctypeInPart, place, {name});
            break;
    }
}

}  // namespace tongket::data
