// The customers of all files, numbered as they first appear, with their names where those are kept.
#pragma once

#include <cstdint>
#include <string>
#include <unordered_map>
#include <utility>
#include <vector>

#include "core/orders/id_table.h"

namespace clv::orders {

class CustomerTable {
 public:
  explicit CustomerTable(bool keeps_names) : keeps_names_(keeps_names) {}

  std::uint32_t find_or_add(std::uint64_t hash) {
    if (hash == last_hash_ && ids_.size() > 0) return last_;
    const IdTable::Found found = ids_.find_or_add(hash);
    if (found.is_new && keeps_names_) hashes_.push_back(hash);
    last_hash_ = hash;
    last_ = found.index;
    return found.index;
  }

  // Whether that is the customer with this number, who is in the table.
  [[nodiscard]] bool is(std::uint32_t customer, std::uint64_t hash) const {
    return hash == last_hash_ ? customer == last_ : ids_.find(hash) == customer;
  }

  [[nodiscard]] bool keeps_names() const { return keeps_names_; }

  // What the files call the customer of that hash, UTF-8; the first name stays. Only where names are kept.
  void name(std::uint64_t hash, const std::string& name) { names_.try_emplace(hash, name); }

  [[nodiscard]] std::uint32_t size() const { return ids_.size(); }
  void fetch(std::uint64_t hash) const { ids_.fetch(hash); }

  // By number; empty unless they are kept.
  [[nodiscard]] std::vector<std::string> take_names() {
    std::vector<std::string> names;
    names.reserve(hashes_.size());
    for (const std::uint64_t hash : hashes_) names.push_back(std::move(names_[hash]));
    return names;
  }

 private:
  bool keeps_names_;
  IdTable ids_;
  std::uint64_t last_hash_ = 0;  // rows of one order stand together, mostly
  std::uint32_t last_ = 0;
  std::vector<std::uint64_t> hashes_;                     // by number
  std::unordered_map<std::uint64_t, std::string> names_;  // by hash
};

}  // namespace clv::orders
