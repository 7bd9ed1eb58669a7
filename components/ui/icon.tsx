import { IconFrame, type IconProps } from "./icon-frame";
import { type IconName, icons } from "./icons";

/** Any icon by name. For server components: it knows every shape, so a client component is given its icon as a prop. */
export function Icon({ name, ...props }: IconProps & { name: IconName }) {
  return <IconFrame shapes={icons[name]} {...props} />;
}
