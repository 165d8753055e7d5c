#include "pdf/linearize.h"

#include <exception>
#include <memory>
#include <new>

// Its headers ask which of its two kinds of pointers is meant; 4 is the standard library's.
#define POINTERHOLDER_TRANSITION 4
#include <qpdf/Buffer.hh>
#include <qpdf/QPDF.hh>
#include <qpdf/QPDFWriter.hh>

#include "base/assert.h"

namespace tongket::pdf {

std::string linearize(std::string_view file) {
    try {
        QPDF document;
        document.setSuppressWarnings(true);
        document.processMemoryFile("document", file.data(), file.size());
        QPDFWriter writer(document);
        writer.setOutputMemory();
        writer.setLinearization(true);
        writer.setObjectStreamMode(qpdf_o_generate);
        // An empty stream's data would end before its line does (ISO 19005-2, 6.1.7.1).
        writer.setNewlineBeforeEndstream(true);
        writer.setDeterministicID(true);
        writer.write();
        TK_ASSERT(!document.anyWarnings());
        const std::unique_ptr<Buffer> result(writer.getBuffer());
        return {reinterpret_cast<const char*>(result->getBuffer()), result->getSize()};
    } catch (const std::bad_alloc&) {
        throw;
    } catch (const std::exception& error) {
        // The file is our own and in memory: no input can bring this about.
        base::throw_bug(error.what(), __FILE__, __LINE__);
    }
}

}  // namespace tongket::pdf
