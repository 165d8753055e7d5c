// base/shared_library.h: libraries that are opened when something is asked of them.
#pragma once

namespace tongket::base {

/// Most reports need few of the libraries that the program can use, and some of these take a tenth
/// of a short report's time to load. Never closed: what a library registered at the process's end
/// must stay there.
class SharedLibrary {
  public:
    /// By soname or path. Throws a `Bug` if it is not there: the program was built with it.
    explicit SharedLibrary(const char* name);

    /// Throws a `Bug` if it has none of this name.
    template <class Function>
    [[nodiscard]] Function* find(const char* name) const {
        return reinterpret_cast<Function*>(find_symbol(name));
    }

  private:
    [[nodiscard]] void* find_symbol(const char* name) const;

    void* handle_;
};

}  // namespace tongket::base
