# Compiler flags: those of every target here, those of our own code in the target clv_flags.

set(CMAKE_CXX_STANDARD 23)
set(CMAKE_CXX_STANDARD_REQUIRED ON)
set(CMAKE_CXX_EXTENSIONS OFF)
set(CMAKE_CXX_SCAN_FOR_MODULES OFF)

find_program(CLV_CCACHE ccache)
if(CLV_CCACHE)
  set(CMAKE_CXX_COMPILER_LAUNCHER ${CLV_CCACHE})
endif()

# No fused multiply-add: native and WebAssembly shall give the same doubles to the last bit.
add_compile_options(-ffp-contract=off)

set(CLV_CLANG_NATIVE OFF)
if(CMAKE_CXX_COMPILER_ID STREQUAL Clang AND NOT EMSCRIPTEN)
  set(CLV_CLANG_NATIVE ON)
  # The C++ library of the web compiler, so that text formatting, hashing and sorting agree too; and it has <format>.
  add_compile_options(-stdlib=libc++)
  add_link_options(-stdlib=libc++ -fuse-ld=lld)
endif()

if(CLV_LTO)
  # Thin natively, where it is as fast and links in parallel; whole for the web, where it gives the smaller module.
  set(_lto $<IF:$<BOOL:${CLV_CLANG_NATIVE}>,-flto=thin,-flto>)
  add_compile_options(${_lto})
  add_link_options(${_lto})
endif()

if(CLV_SANITIZE)
  # vptr needs run-time type information, which our code is compiled without.
  set(_sanitize -fsanitize=address,undefined -fno-sanitize=vptr -fno-sanitize-recover=all)
  # Of debug information only lines, which is what a report shows: the rest is a quarter of the compiler's time.
  add_compile_options(${_sanitize} -fno-omit-frame-pointer $<$<CONFIG:Debug>:-O1> $<$<CONFIG:Debug>:-gline-tables-only>)
  add_link_options(${_sanitize})
endif()

if(EMSCRIPTEN)
  # The level is a matter of each layer (OPTIMIZE): small for what the page loads first, fast for the engine.
  set(CMAKE_CXX_FLAGS_RELEASE "-DNDEBUG")
  set(CLV_RELEASE_LEVEL Oz)
else()
  set(CMAKE_CXX_FLAGS_RELEASE "-DNDEBUG")
  set(CLV_RELEASE_LEVEL O2)
endif()

# clv_optimize(TARGET LEVEL): LEVEL applies to release builds of WebAssembly; native releases always have -O2.
function(clv_optimize target level)
  if(NOT EMSCRIPTEN OR NOT level)
    set(level ${CLV_RELEASE_LEVEL})
  endif()
  target_compile_options(${target} PRIVATE $<$<CONFIG:Release>:-${level}>)
endfunction()

add_library(clv_flags INTERFACE)
target_compile_options(clv_flags INTERFACE
  -Wall -Wextra -Wpedantic -Wconversion -Wshadow -Wold-style-cast -Wnon-virtual-dtor -Woverloaded-virtual
  -Wcast-align -Wimplicit-fallthrough -Wformat=2
  $<$<BOOL:${CLV_WERROR}>:-Werror>)
if(NOT EMSCRIPTEN)
  # The library's own cheap checks (index in range, optional not empty) wherever speed is not measured.
  target_compile_definitions(clv_flags INTERFACE
    $<$<CONFIG:Debug>:_LIBCPP_HARDENING_MODE=_LIBCPP_HARDENING_MODE_EXTENSIVE>)
endif()

# What is shipped throws nothing and asks no types at run time: smaller modules, and errors are values (STYLE: expected).
add_library(clv_no_exceptions INTERFACE)
target_compile_options(clv_no_exceptions INTERFACE -fno-exceptions -fno-rtti)
