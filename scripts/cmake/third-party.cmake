# Third-party code: one target each, third_party::NAME. Pinned to upstream's tag, which CMake fetches when the set-up's
# cache does not hold the same version already (it normally does: scripts/lib/sources.sh). Versions change in both places.
include(FetchContent)

set(_cache $ENV{XDG_CACHE_HOME})
if(NOT _cache)
  set(_cache $ENV{HOME}/.cache)
endif()
set(CLV_CACHE ${_cache}/klantwaarde/1)

# clv_fetch(NAME FOLDER_IN_CACHE REPOSITORY TAG): leaves the place of the sources in NAME_SOURCE_DIR.
macro(clv_fetch name folder repository tag)
  string(TOUPPER ${name} _upper)
  if(EXISTS ${CLV_CACHE}/${folder} AND NOT FETCHCONTENT_SOURCE_DIR_${_upper})
    set(FETCHCONTENT_SOURCE_DIR_${_upper} ${CLV_CACHE}/${folder})
  endif()
  # A SOURCE_SUBDIR that does not exist: upstream's own CMakeLists.txt is not wanted.
  FetchContent_Declare(${name} GIT_REPOSITORY ${repository} GIT_TAG ${tag} GIT_SHALLOW ON SOURCE_SUBDIR none)
  FetchContent_MakeAvailable(${name})
endmacro()

# JSON in and out of messages and assets.
clv_fetch(json headers-2/json https://github.com/nlohmann/json.git v3.11.3)
add_library(third_party_json INTERFACE)
add_library(third_party::json ALIAS third_party_json)
target_include_directories(third_party_json SYSTEM INTERFACE ${json_SOURCE_DIR}/include)
# Used without exceptions; its error texts and stream operators would only cost bytes.
target_compile_definitions(third_party_json INTERFACE JSON_NOEXCEPTION=1 JSON_NO_IO=1)

# .csv.gz on the command line; in the browser its own DecompressionStream does that. A stable library of the system.
if(NOT EMSCRIPTEN)
  find_package(ZLIB 1.2 REQUIRED)
  add_library(third_party::zlib ALIAS ZLIB::ZLIB)
endif()

# The optimiser behind the fitted models: L-BFGS with the line search of More and Thuente, which says by return codes how it
# ended. (LBFGSpp throws where a line search ends at the last digit; without exceptions that would end the program.)
clv_fetch(lbfgs liblbfgs-1.10 https://github.com/chokkan/liblbfgs.git v1.10)
# C that is also C++: no second compiler to choose and to give flags to.
set_source_files_properties(${lbfgs_SOURCE_DIR}/lib/lbfgs.c PROPERTIES LANGUAGE CXX)
add_library(third_party_lbfgs STATIC EXCLUDE_FROM_ALL ${lbfgs_SOURCE_DIR}/lib/lbfgs.c)
add_library(third_party::lbfgs ALIAS third_party_lbfgs)
target_include_directories(third_party_lbfgs SYSTEM PUBLIC ${lbfgs_SOURCE_DIR}/include)
target_compile_options(third_party_lbfgs PRIVATE -w)
target_link_libraries(third_party_lbfgs PRIVATE clv_no_exceptions)
clv_optimize(third_party_lbfgs Oz)

# Unit tests.
clv_fetch(doctest headers-2/doctest https://github.com/doctest/doctest.git v2.4.11)
add_library(third_party_doctest INTERFACE)
add_library(third_party::doctest ALIAS third_party_doctest)
target_include_directories(third_party_doctest SYSTEM INTERFACE ${doctest_SOURCE_DIR})

# The painter. Its compile-time options are ours: src/ui/imgui_config.h.
clv_fetch(imgui imgui-1.92.2b https://github.com/ocornut/imgui.git v1.92.2b)
add_library(third_party_imgui STATIC EXCLUDE_FROM_ALL
  ${imgui_SOURCE_DIR}/imgui.cpp ${imgui_SOURCE_DIR}/imgui_draw.cpp
  ${imgui_SOURCE_DIR}/imgui_tables.cpp ${imgui_SOURCE_DIR}/imgui_widgets.cpp)
add_library(third_party::imgui ALIAS third_party_imgui)
target_include_directories(third_party_imgui SYSTEM PUBLIC ${imgui_SOURCE_DIR})
target_compile_options(third_party_imgui PRIVATE -w)
target_link_libraries(third_party_imgui PRIVATE clv_no_exceptions)
clv_optimize(third_party_imgui Oz)
if(EXISTS ${PROJECT_SOURCE_DIR}/src/ui/imgui_config.h)
  target_compile_definitions(third_party_imgui PUBLIC "IMGUI_USER_CONFIG=\"ui/imgui_config.h\"")
  target_include_directories(third_party_imgui PUBLIC ${PROJECT_SOURCE_DIR}/src)
endif()
