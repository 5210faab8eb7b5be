#include "planning/liaison/register.h"

namespace planning::liaison {

Register::Register() = default;
Register::Register(const Register&) = default;
Register::Register(Register&&) noexcept = default;
Register& Register::operator=(const Register&) = default;
Register& Register::operator=(Register&&) noexcept = default;
Register::~Register() = default;

bool operator==(const Register&, const Register&) = default;

}  // namespace planning::liaison
