#include "text/font_book.h"

#include <algorithm>
#include <charconv>
#include <deque>
#include <functional>
#include <iterator>
#include <map>
#include <mutex>
#include <set>
#include <shared_mutex>
#include <tuple>
#include <utility>

#include <fmt/format.h>

#include "base/narrow.h"
#include "text/font_folder.h"
#include "text/listed_face.h"
#include "text/load_face.h"
#include "text/open_face.h"
#include "text/system_fonts.h"

namespace tongket::text {
namespace {

/// A query by path in its parts.
struct FileQuery {
    std::string path;
    std::string face;  ///< after '#'; may be empty
};

std::optional<FileQuery> read_file_query(std::string_view family) {
    const auto hash = family.rfind('#');
    const bool has_face =
        hash != std::string_view::npos && is_font_file_name(family.substr(0, hash));
    const auto path = has_face ? family.substr(0, hash) : family;
    if (!is_font_file_name(path)) {
        return std::nullopt;
    }
    return FileQuery{std::filesystem::path(path).lexically_normal().generic_string(),
                     std::string(has_face ? family.substr(hash + 1) : std::string_view())};
}

bool names_file(const FileQuery& query, std::string_view path) {
    return path == query.path || path.ends_with("/" + query.path);
}

bool names_face(const FileQuery& query, const ListedFace& face) {
    if (query.face.empty()) {
        return true;
    }
    std::uint32_t number = 0;
    const auto* end = query.face.data() + query.face.size();
    if (const auto [at, error] = std::from_chars(query.face.data(), end, number);
        error == std::errc() && at == end) {
        return number == std::uint64_t{face.index} + 1;
    }
    const auto key = family_key(query.face);
    return query.face == face.postscript_name || key == face.family_key || key == face.narrow_key;
}

bool same_bytes(const std::string& a, const std::string& b) {
    const auto first = map_font_file(a);
    const auto second = map_font_file(b);
    return first && second && bytes_of(first->get()) == bytes_of(second->get());
}

}  // namespace

struct FontBook::Parts {
    System system = System::Use;
    std::shared_mutex finding;                        ///< held alone by who may add a face
    std::deque<std::filesystem::path> later_folders;  ///< not searched yet
    std::deque<ListedFace> folder_faces;
    std::deque<ListedFace> loose_faces;  ///< of files asked for by a full path
    std::set<std::string> loose_files;
    std::map<std::string, std::deque<ListedFace>> system_faces;  ///< by family key
    SystemFonts system_fonts;
    std::vector<std::shared_ptr<const Face>> faces;  ///< by FaceId
    std::vector<RejectedFont> rejected;

    void add_folder(const std::filesystem::path& folder);
    std::optional<FaceId> open(ListedFace& listed, const FaceStyle& wish);
    bool in_folders(const FaceQuery& query) const;
    std::vector<ListedFace*> find_by_file(const FileQuery& query);
    std::vector<ListedFace*> find_by_family(const std::string& family);
};

std::optional<FaceId> FontBook::Parts::open(ListedFace& listed, const FaceStyle& wish) {
    const FaceStyle style = nearest_style(listed, wish);
    if (const auto opened = listed.opened.find(style); opened != listed.opened.end()) {
        return opened->second;
    }
    if (!listed.refused) {
        auto face = open_face(listed.path, listed.index, style);
        if (!face) {
            const auto& arguments = face.error().arguments;
            rejected.push_back({arguments.at(0), arguments.at(1), arguments.at(2)});
            listed.refused = true;
            return std::nullopt;
        }
        const FaceId id{base::narrow<std::uint32_t>(faces.size())};
        faces.push_back(std::move(*face));
        listed.opened.emplace(style, id);
        return id;
    }
    return std::nullopt;
}

bool FontBook::Parts::in_folders(const FaceQuery& query) const {
    const auto file = read_file_query(query.family);
    const auto key = family_key(query.family);
    return std::ranges::any_of(folder_faces, [&](const ListedFace& face) {
        return file ? names_file(*file, face.path)
                    : face.family_key == key || face.narrow_key == key;
    });
}

std::vector<ListedFace*> FontBook::Parts::find_by_file(const FileQuery& query) {
    std::vector<ListedFace*> found;
    const auto collect = [&](std::deque<ListedFace>& listed) {
        for (ListedFace& face : listed) {
            // Two files may end in the same path: the first one's faces only.
            if (names_file(query, face.path) && names_face(query, face) &&
                (found.empty() || found.front()->path == face.path)) {
                found.push_back(&face);
            }
        }
    };
    collect(folder_faces);
    if (found.empty() && std::filesystem::path(query.path).is_absolute()) {
        if (loose_files.insert(query.path).second) {
            std::ranges::move(list_faces(query.path, rejected), std::back_inserter(loose_faces));
        }
        collect(loose_faces);
    }
    return found;
}

std::vector<ListedFace*> FontBook::Parts::find_by_family(const std::string& family) {
    const auto key = family_key(family);
    std::vector<ListedFace*> found;
    for (const auto name : {&ListedFace::family_key, &ListedFace::narrow_key}) {
        for (ListedFace& face : folder_faces) {
            if (face.*name == key) {
                found.push_back(&face);
            }
        }
        if (!found.empty() || key.empty()) {
            return found;
        }
    }
    if (system == System::Use) {
        const auto [known, is_new] = system_faces.try_emplace(key);
        if (is_new) {
            for (const std::string& file : system_fonts.find_files(family)) {
                std::ranges::move(list_faces(file, rejected), std::back_inserter(known->second));
            }
            // A collection holds other families beside the one that was asked for.
            const auto is_named = [&](const ListedFace& face) {
                return face.family_key == key || face.narrow_key == key;
            };
            if (std::ranges::any_of(known->second, is_named)) {
                std::erase_if(known->second, std::not_fn(is_named));
            }
        }
        for (ListedFace& face : known->second) {
            found.push_back(&face);
        }
    }
    return found;
}

FontBook::FontBook(System system) : parts_(std::make_unique<Parts>()) { parts_->system = system; }
FontBook::~FontBook() = default;
FontBook::FontBook(FontBook&&) noexcept = default;
FontBook& FontBook::operator=(FontBook&&) noexcept = default;

void FontBook::Parts::add_folder(const std::filesystem::path& folder) {
    const auto files = list_font_files(folder.lexically_normal());
    if (files.searched == FontFiles::Searched::InPart) {
        rejected.push_back({folder.generic_string(),
                            "thư mục có quá nhiều tệp, chỉ tìm phông trong một phần",
                            "the folder has too many files and was searched in part"});
    }
    using Identity = std::tuple<std::string, std::uint16_t, Slant, Weight, std::string>;
    std::map<Identity, std::string> first_files;
    for (const std::string& path : files.paths) {
        for (ListedFace& face : list_faces(path, rejected)) {
            const auto [first, is_new] = first_files.try_emplace(
                Identity{face.family_key, face.width, face.slant, face.weight, face.style_name},
                path);
            if (!is_new && first->second != path && !same_bytes(first->second, path)) {
                rejected.push_back(
                    {path,
                     fmt::format("trùng tên phông với {}, chỉ dùng được khi gọi bằng tên tệp",
                                 first->second),
                     fmt::format("its font has the same name as {}; it is used only when the file "
                                 "itself is named",
                                 first->second)});
            }
            folder_faces.push_back(std::move(face));
        }
    }
}

void FontBook::add_folder(const std::filesystem::path& folder) {
    const std::scoped_lock lock(parts_->finding);
    parts_->add_folder(folder);
}

void FontBook::add_folder_on_demand(std::filesystem::path folder) {
    const std::scoped_lock lock(parts_->finding);
    parts_->later_folders.push_back(std::move(folder));
}

std::optional<FaceId> FontBook::find(const FaceQuery& query) {
    const std::scoped_lock lock(parts_->finding);
    while (!parts_->later_folders.empty() && !parts_->in_folders(query)) {
        const std::filesystem::path folder = std::move(parts_->later_folders.front());
        parts_->later_folders.pop_front();
        parts_->add_folder(folder);
    }
    const auto file = read_file_query(query.family);
    auto candidates = file ? parts_->find_by_file(*file) : parts_->find_by_family(query.family);
    const FaceStyle wish{query.weight, query.slant};
    while (ListedFace* nearest = find_nearest(candidates, wish)) {
        if (const auto id = parts_->open(*nearest, wish)) {
            return id;
        }
        std::erase(candidates, nearest);
    }
    return std::nullopt;
}

std::vector<FaceId> FontBook::list() {
    const std::scoped_lock lock(parts_->finding);
    for (; !parts_->later_folders.empty(); parts_->later_folders.pop_front()) {
        parts_->add_folder(parts_->later_folders.front());
    }
    std::vector<FaceId> ids;
    for (ListedFace& face : parts_->folder_faces) {
        if (const auto id = parts_->open(face, {face.weight, face.slant})) {
            ids.push_back(*id);
        }
    }
    return ids;
}

const Face& FontBook::face(FaceId id) const {
    const std::shared_lock lock(parts_->finding);
    const auto index = static_cast<std::size_t>(id);
    TK_ASSERT(index < parts_->faces.size());
    return *parts_->faces[index];
}

const std::vector<RejectedFont>& FontBook::rejected() const { return parts_->rejected; }

std::optional<RejectedFont> FontBook::find_rejected(const FaceQuery& query) const {
    const std::shared_lock lock(parts_->finding);
    const auto file = read_file_query(query.family);
    const auto found = std::ranges::find_if(parts_->rejected, [&](const RejectedFont& font) {
        const auto rejected = read_file_query(font.path);
        return file && rejected && names_file(*file, rejected->path) &&
               (rejected->face.empty() || rejected->face == file->face);
    });
    return found == parts_->rejected.end() ? std::nullopt : std::optional(*found);
}

std::vector<std::string> FontBook::faces_in_file(const FaceQuery& query) const {
    const std::shared_lock lock(parts_->finding);
    const auto file = read_file_query(query.family);
    std::vector<std::string> faces;
    for (const auto* listed : {&parts_->folder_faces, &parts_->loose_faces}) {
        for (const ListedFace& face : *listed) {
            if (file && names_file(*file, face.path)) {
                faces.push_back(fmt::format("{} ({})", face.index + 1, face.postscript_name));
            }
        }
    }
    return faces;
}

std::vector<std::string> FontBook::families() const {
    const std::shared_lock lock(parts_->finding);
    std::map<std::string, std::string> by_key;
    for (const ListedFace& face : parts_->folder_faces) {
        by_key.try_emplace(face.family_key, face.family);
    }
    std::vector<std::string> families;
    for (auto& [key, family] : by_key) {
        families.push_back(std::move(family));
    }
    return families;
}

}  // namespace tongket::text
