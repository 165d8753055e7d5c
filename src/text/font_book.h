// text/font_book.h: which fonts there are. Faces are opened when first asked for.
#pragma once

#include <cstdint>
#include <filesystem>
#include <memory>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "base/result.h"
#include "text/font.h"

namespace tongket::text {

struct FaceQuery {
    /// A family's name, or a font file: "fonts/x.ttf", as a full path or as the end of the path of
    /// a file in the folders. A face of a collection is "x.ttc#2" (counted from 1) or "x.ttc#Name"
    /// (PostScript name or family); without it the nearest face of the file is taken.
    std::string family;
    Weight weight = 400;
    Slant slant = Slant::Upright;
    friend bool operator==(const FaceQuery&, const FaceQuery&) = default;
};

/// What a font file would not give up, for `tongket fonts` and for warnings.
struct RejectedFont {
    std::string path;
    std::string reason_vi;
    std::string reason_en;
};

/// The fonts of the given folders, in that order, then the system's (by fontconfig, asked only for
/// families that no folder has). Adding a folder reads names and tables of the files in it once, in
/// the order of their names. Thread-safe once the folders are added, but for `rejected`, which is
/// for when nobody looks for fonts any more.
class FontBook {
  public:
    enum class System : std::uint8_t { Use, Ignore };

    explicit FontBook(System system);
    ~FontBook();
    FontBook(FontBook&&) noexcept;
    FontBook& operator=(FontBook&&) noexcept;
    FontBook(const FontBook&) = delete;
    FontBook& operator=(const FontBook&) = delete;

    /// A folder that is not there is no failure. Files that are no usable font are listed by
    /// `rejected`, not reported.
    void add_folder(const std::filesystem::path& folder);
    /// The same, but searched only when a font is asked for that no folder before it has: a report
    /// may lie beside thousands of other files.
    void add_folder_on_demand(std::filesystem::path folder);

    /// The family's face nearest in slant, then weight (CSS Fonts 4, 5.2); nothing if no folder and
    /// not the system has the family. Family names compare without case. A variable font is set to
    /// the weight and slant: each of its instances is a face.
    [[nodiscard]] std::optional<FaceId> find(const FaceQuery& query);
    /// Every face of the folders, opened; in the order of folders and names. Variable fonts at
    /// their default.
    [[nodiscard]] std::vector<FaceId> list();
    [[nodiscard]] const Face& face(FaceId id) const;
    [[nodiscard]] const std::vector<RejectedFont>& rejected() const;
    /// Why the font file that the query names by path was refused; nothing if it was not.
    [[nodiscard]] std::optional<RejectedFont> find_rejected(const FaceQuery& query) const;
    /// The faces of the file that the query names by path, as it may name them: "2 (BoHai)"; for a
    /// face that the file does not have.
    [[nodiscard]] std::vector<std::string> faces_in_file(const FaceQuery& query) const;
    /// The families of the folders, each once, sorted by their compared form: for "did you mean".
    [[nodiscard]] std::vector<std::string> families() const;

  private:
    struct Parts;
    std::unique_ptr<Parts> parts_;
};

}  // namespace tongket::text
