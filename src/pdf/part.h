// pdf/part.h: a finished file taken apart, to be a part of a volume.
#pragma once

#include <cstddef>
#include <cstdint>
#include <functional>
#include <optional>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include "pdf/values.h"

namespace tongket::pdf {

/// Where a part's objects hang in the volume, and what keeps them apart from those of other parts.
struct PartPlacing {
    std::uint32_t next = 1;  ///< the number of the part's first object
    ObjectId page_tree{}, structure_parent{}, outline_item{};
    std::size_t first_key = 0;        ///< that is added to the keys of the parent tree
    std::string prefix;               ///< of names that must be the only ones: "0005-"
    std::string label_prefix;         ///< of page labels: "5-"
    std::string_view volume_address;  ///< a link whose address begins so leads to a named place
    /// The object that holds these written bytes already, or `fresh`, which does from now on.
    std::function<ObjectId(std::string_view written, ObjectId fresh)> share;
};

/// The edge about which sheets that are printed on both sides are turned (ISO 32000-1, table 150,
/// Duplex).
enum class Flip : std::uint8_t { LongEdge, ShortEdge };

/// Under which a file's catalog keeps what only this program reads (ISO 32000-1, 14.5).
inline constexpr const char* private_data_name = "Tongket";

/// What a finished file says of itself.
struct PartFacts {
    std::string title, author;  ///< UTF-8
    std::string date;           ///< yyyy-mm-ddThh:mm:ssZ
    std::size_t pages = 0;
    bool is_two_sided = false;
    Flip flip = Flip::LongEdge;  ///< of two sides, if it is not for the press
    bool is_for_press = false;
    bool is_linearized = false;
};

/// The objects of a part as the volume has them, and where they are held. Values are written
/// (ISO 32000-1, 7.3), references have the volume's numbers.
struct CopiedPart {
    std::vector<std::string> objects;  ///< numbered from `PartPlacing::next`
    PartFacts facts;
    std::size_t keys = 0;  ///< of the parent tree
    ObjectId page_tree{}, first_page{}, document_element{};
    std::string last_page_boxes;                                   ///< entries of a dictionary
    std::vector<std::pair<std::size_t, std::string>> parent_tree;  ///< by rising keys
    std::vector<std::pair<std::string, ObjectId>> ids;             ///< by rising names
    std::vector<std::pair<std::size_t, std::string>> labels;  ///< page of the part → dictionary
    struct Outline {
        ObjectId first{}, last{};
        std::size_t entries = 0;  ///< with those below
    };
    std::optional<Outline> outline;
    std::vector<ObjectId> fields;
    std::string output_intents;
};

enum class PartFault : std::uint8_t {
    None,
    Unusable,  ///< not a file that this program made, or damaged since
    HasAttachments,
};

/// What the library `tongket_qpdf` exports. Any bytes end in a part or a fault.
using ReadFacts = PartFault(std::string_view file, PartFacts& facts);
inline constexpr const char* read_facts_name = "tongket_read_facts";
using CopyPart = PartFault(std::string_view file, const PartPlacing& placing, CopiedPart& part);
inline constexpr const char* copy_part_name = "tongket_copy_part";

}  // namespace tongket::pdf
