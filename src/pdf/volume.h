// pdf/volume.h: finished files bound into one, as its parts.
#pragma once

#include <cstddef>
#include <cstdint>
#include <functional>
#include <map>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "base/hash.h"
#include "base/result.h"
#include "pdf/part.h"
#include "pdf/values.h"
#include "pdf/write_pdf.h"

namespace tongket::pdf {

struct VolumeSettings {
    Profile profile = Profile::Archive;
    std::string title;
    std::string language;  ///< "vi-VN"
    std::string producer;
    std::string date;            ///< yyyy-mm-ddThh:mm:ssZ
    Sides sides = Sides::One;    ///< Two: each part begins on a right-hand page
    Flip flip = Flip::LongEdge;  ///< of two sides
};

/// A link with this address leads to the part's first page once both are in a volume. Parts count
/// from 0. The domain is one that nobody can own (RFC 2606, 2).
[[nodiscard]] std::string part_address(std::size_t part);

/// `name` stands in messages, here and below.
[[nodiscard]] base::Result<PartFacts> read_part_facts(std::string_view file,
                                                      const std::string& name);

/// Writes a volume part by part, and holds no more than one of them. The parts keep their pages,
/// tags, outline, links and page labels ("5-1" is the first page of part 5); what is the same in
/// several is written once. Where parts are printed on both sides, each begins on a right-hand
/// page.
class VolumeWriter {
  public:
    using Sink = std::function<base::Result<void>(std::string_view bytes)>;

    VolumeWriter(VolumeSettings settings, Sink sink);

    /// `file` is a file's bytes, `title` its entry in the outline. The first part is the contents:
    /// its page labels stay as they are. All must have been made for one kind of output.
    [[nodiscard]] base::Result<void> add(std::string_view file,
                                         std::string title,
                                         const std::string& name);
    /// There must be a part.
    [[nodiscard]] base::Result<void> finish();

    [[nodiscard]] std::size_t pages() const { return pages_; }
    /// Those of them that are in no part.
    [[nodiscard]] std::size_t blank_pages() const { return blank_pages_; }

  private:
    struct BoundPart {
        std::string title;
        ObjectId outline_item{}, document_element{}, first_page{};
        std::optional<CopiedPart::Outline> outline;
    };

    [[nodiscard]] ObjectId reserve();
    [[nodiscard]] base::Result<void> put(ObjectId id, std::string_view written);
    [[nodiscard]] base::Result<void> put(ObjectId id, const Dictionary& value);
    [[nodiscard]] base::Result<void> send(std::string_view bytes);
    [[nodiscard]] base::Result<void> begin();
    [[nodiscard]] base::Result<void> add_blank_page();
    [[nodiscard]] base::Result<void> take(const CopiedPart& part,
                                          std::string title,
                                          ObjectId outline_item);
    [[nodiscard]] base::Result<void> put_trees(const CopiedPart& part);
    [[nodiscard]] base::Result<void> put_outlines();
    [[nodiscard]] base::Result<void> put_structure();
    [[nodiscard]] base::Result<void> put_catalog();
    [[nodiscard]] base::Result<void> put_cross_references(ObjectId info);
    [[nodiscard]] Dictionary catalog() const;
    [[nodiscard]] base::Hash content_hash() const;

    VolumeSettings settings_;
    Sink sink_;
    std::uint64_t written_ = 0;
    std::vector<std::uint64_t> offsets_;  ///< of object n + 1; 0: not written yet
    std::string part_hashes_;
    std::map<base::Hash, ObjectId> shared_;
    ObjectId root_{}, page_tree_{}, structure_root_{}, document_{}, outlines_{};
    Array page_nodes_, labels_, parent_trees_, id_trees_, fields_, places_;
    std::size_t pages_ = 0, blank_pages_ = 0, keys_ = 0;
    std::string last_page_boxes_, output_intents_;
    std::vector<BoundPart> parts_;
};

}  // namespace tongket::pdf
