// pdf/write_pdf.h: Document structure + Pages → the bytes of PDFs, one a profile.
#pragma once

#include <cstdint>
#include <functional>
#include <span>
#include <string>
#include <vector>

#include "base/diagnostics.h"
#include "base/result.h"
#include "base/shared_bytes.h"
#include "base/workers.h"
#include "document/document.h"
#include "document/references.h"
#include "graphics/page.h"
#include "pdf/kept_files.h"
#include "pdf/marks.h"
#include "pdf/palette.h"
#include "pdf/shared_parts.h"
#include "text/font_book.h"

namespace tongket::pdf {

/// All are PDF/A-2a and PDF/UA-1; an archive with attachments PDF/A-3a.
enum class Profile : std::uint8_t {
    Press,    ///< PDF/X-4 too: inks, bleed and trim, no links
    Archive,  ///< sRGB, links
    Screen,   ///< as archive, linearized
};

/// The press that a file is made for.
struct Press {
    base::SharedBytes icc_profile;      ///< CMYK
    std::string condition;              ///< name in the ICC's registry ("FOGRA39"); empty: none
    std::string condition_information;  ///< "Coated FOGRA39"; empty: what the profile says
    std::uint32_t ink_limit = 30'000;   ///< of all inks together, in ten-thousandths: 300 %
    Palette::Plates plates = Palette::Plates::All;
    Marks marks;
};

/// A file within the archive's, which is PDF/A-3a and PDF/UA-1 then.
struct Attachment {
    std::string name;         ///< "Số liệu.csv"
    std::string plain_name;   ///< the same in ASCII
    std::string media_type;   ///< "text/csv"
    std::string description;  ///< for people
    enum class Relation : std::uint8_t {
        Source,  ///< what the document was made from
        Data,    ///< what it shows
    } relation = Relation::Source;
    std::string bytes;
};

/// How a reader's print dialogue starts out.
enum class Sides : std::uint8_t { One, Two };

struct WriteOptions {
    std::vector<Profile> profiles = {Profile::Archive};
    std::string producer;     ///< "tongket 0.1.0"
    base::SharedBytes icc_profile;  ///< the screen's profile (sRGB)
    Press press;              ///< used where a profile or a colour needs it
    Sides sides = Sides::One;
    std::vector<Attachment> attachments = {};  ///< of the archive's file; others have none
    /// yyyy-mm-ddThh:mm:ssZ of all dates in the file; never the clock.
    std::string date;
    /// Of the same report's files before, by the same fonts, and for the next; null: these are
    /// alone.
    KeptFiles* kept = nullptr;
    /// Of documents with the same fonts; null: this one is alone.
    SharedParts* shared = nullptr;
    /// Called when the items of pages are not looked at any more; or none.
    std::function<void()> painted = {};
};

struct File {
    Profile profile = Profile::Archive;
    std::string bytes;
    /// Of press: the names of the inks on each page.
    std::vector<std::vector<std::string>> inks;
};

/// A file for each profile, in the order asked for. Same input, same bytes. There must be a page.
/// Where `diagnostics` has an error there is no file.
[[nodiscard]] base::Result<std::vector<File>> write_pdfs(const document::Document& document,
                                                         std::span<const graphics::Page> pages,
                                                         const document::References& references,
                                                         const text::FontBook& fonts,
                                                         const WriteOptions& options,
                                                         base::Workers& workers,
                                                         base::Diagnostics& diagnostics);

}  // namespace tongket::pdf
